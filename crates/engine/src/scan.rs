//! A pretend scan: a small PDF of a wanted size, to find limits as a real one would.

use crate::ports::Attachment;

/// Bytes that fill the page's stream cannot be told from an image by size.
const LARGEST: f64 = 150.0;

impl Attachment {
    /// A PDF (one empty page and ballast) of about so many megabytes (10^6 octets), before base64 adds a third.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 150 million")]
    pub fn scan(megabytes: f64) -> Self {
        let wanted = (megabytes.clamp(0.0, LARGEST) * 1_000_000.0) as usize;
        let mut bytes = b"%PDF-1.4\n".to_vec();
        let mut offsets = Vec::new();
        let ballast = vec![b' '; wanted.saturating_sub(600)];
        let objects: [&[u8]; 4] = [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
            &[format!("<< /Length {} >>\nstream\n", ballast.len()).as_bytes(), &ballast, b"\nendstream"]
                .concat(),
        ];
        for (n, object) in objects.iter().enumerate() {
            offsets.push(bytes.len());
            bytes.extend(format!("{} 0 obj\n", n + 1).as_bytes());
            bytes.extend(*object);
            bytes.extend(b"\nendobj\n");
        }
        let table = bytes.len();
        bytes.extend(b"xref\n0 5\n0000000000 65535 f \n");
        for offset in offsets {
            bytes.extend(format!("{offset:010} 00000 n \n").as_bytes());
        }
        bytes.extend(format!("trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").as_bytes());
        Self { name: "scan.pdf".to_owned(), media_type: "application/pdf".to_owned(), bytes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scan_has_about_the_wanted_size_and_the_form_of_a_pdf() {
        let scan = Attachment::scan(0.5);
        assert!((495_000..505_000).contains(&scan.bytes.len()), "{}", scan.bytes.len());
        assert!(scan.bytes.starts_with(b"%PDF-1.4") && scan.bytes.ends_with(b"%%EOF\n"));
    }
}
