"""What people decide about findings: kept, laid over what was read, and as a spreadsheet and back."""
