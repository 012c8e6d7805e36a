//! A program and the processes that it started (Linux: `/proc`).

use std::fs;
use std::time::{Duration, Instant};

/// A process by its number and the moment at which it began, which together name one for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Process {
    pid: u32,
    began: u64,
}

/// The process and everything below it that is there now.
pub(crate) fn tree(pid: u32) -> Vec<Process> {
    let all: Vec<(Process, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .filter_map(|entry| stat(entry.ok()?.file_name().to_str()?.parse().ok()?))
        .collect();
    let mut found: Vec<Process> =
        all.iter().filter(|(process, _)| process.pid == pid).map(|(process, _)| *process).collect();
    let mut next = 0;
    while let Some(parent) = found.get(next).copied() {
        found.extend(all.iter().filter(|(_, above)| *above == parent.pid).map(|(process, _)| *process));
        next += 1;
    }
    found
}

/// Their proportional set size together, in bytes: what is shared counts in parts (proc_pid_smaps(5)).
///
/// # Errors
/// Where the kernel does not tell.
pub(crate) fn pss(processes: &[Process]) -> Result<u64, String> {
    let mut bytes = 0;
    for process in processes {
        let path = format!("/proc/{}/smaps_rollup", process.pid);
        let rollup = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
        bytes += pss_of(&rollup).ok_or_else(|| format!("{path} names no Pss"))?;
    }
    Ok(bytes)
}

/// Waits until none of them is there any more; those that stay too long are ended.
pub(crate) fn wait_until_gone(processes: &[Process]) {
    let patience = Instant::now() + Duration::from_secs(5);
    let is_there = |process: &&Process| stat(process.pid).is_some_and(|(found, _)| found == **process);
    while processes.iter().any(|process| is_there(&process)) {
        if Instant::now() > patience {
            for process in processes.iter().filter(is_there) {
                let _ = std::process::Command::new("kill").args(["-9", &process.pid.to_string()]).status();
            }
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn pss_of(rollup: &str) -> Option<u64> {
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kib| kib * 1_024)
}

/// A process that has not ended, and the one above it.
fn stat(pid: u32) -> Option<(Process, u32)> {
    stat_of(pid, &fs::read_to_string(format!("/proc/{pid}/stat")).ok()?)
}

/// proc_pid_stat(5): the name stands in brackets and may hold anything.
fn stat_of(pid: u32, line: &str) -> Option<(Process, u32)> {
    let fields: Vec<&str> = line.rsplit_once(')')?.1.split_whitespace().collect();
    let ended = matches!(*fields.first()?, "Z" | "X");
    let above = fields.get(1)?.parse().ok()?;
    let began = fields.get(19)?.parse().ok()?;
    (!ended).then_some((Process { pid, began }, above))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_whose_name_holds_brackets_is_read() {
        let line = "41 (a) b (c)) S 7 41 41 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 8812 1 2";
        assert_eq!(stat_of(41, line), Some((Process { pid: 41, began: 8_812 }, 7)));
        assert_eq!(stat_of(41, &line.replace(" S ", " Z ")), None);
        assert_eq!(stat_of(41, ""), None);
    }

    #[test]
    fn the_sum_of_a_rollup_is_read_in_bytes() {
        assert_eq!(
            pss_of("5-7 ---p 0 0 0 [rollup]\nRss: 9 kB\nPss:    227 kB\nPss_Dirty: 1 kB"),
            Some(232_448)
        );
        assert_eq!(pss_of("Rss: 9 kB"), None);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_program_that_this_one_started_is_in_its_tree_until_it_has_ended() {
        let mut child = std::process::Command::new("sleep").arg("60").spawn().unwrap();
        let here = tree(std::process::id());
        let of_child = tree(child.id());
        assert_eq!(of_child.len(), 1);
        assert!(here.contains(&of_child[0]), "{here:?}");
        child.kill().unwrap();
        child.wait().unwrap();
        wait_until_gone(&of_child);
        assert!(tree(child.id()).is_empty());
    }
}
