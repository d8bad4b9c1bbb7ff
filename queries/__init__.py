"""The saved questions, one .rq file each."""
