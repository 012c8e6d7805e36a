//! How large the release programs are.

use std::path::Path;

use crate::Built;
use crate::figures::{Bound, Figures};

/// An application of twelve megabytes, the page inside it.
const MOST: Bound = Bound::Bytes(12_000_000);

pub(crate) fn measure(built: &Built, figures: &mut Figures) {
    file("size of the app's program", &built.app, MOST, figures);
    file("size of the command line's program", &built.cli, Bound::None, figures);
    file("size of the empty window's program", &built.empty_window, Bound::None, figures);
}

fn file(name: &str, path: &Path, bound: Bound, figures: &mut Figures) {
    match std::fs::metadata(path) {
        Ok(found) => figures.bytes(name, found.len(), bound),
        Err(error) => figures.failed(name, format!("{}: {error}", path.display())),
    }
}
