# Report
