"""What stands around every route: limits, conditions, codings, fair shares, answers that are kept."""
