//! Any octets as a record: no panic, and printing gives back what was parsed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use spf::Record;

fuzz_target!(|octets: &[u8]| {
    if let Ok(record) = Record::parse(octets) {
        let printed = record.to_string();
        assert_eq!(printed.as_bytes(), octets);
        assert_eq!(Record::parse(printed.as_bytes()).as_ref(), Ok(&record));
        for index in 0..record.terms().len().min(20) {
            let shorter = record.without(index);
            assert_eq!(Record::parse(shorter.to_string().as_bytes()), Ok(shorter));
        }
    }
});
