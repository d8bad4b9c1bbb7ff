"""The words Accord uses: vocabulary, reference data, and the errors every room may raise."""
