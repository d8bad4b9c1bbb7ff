"""How texts name people in office: titles, signatures, roll calls, surnames, offices of states."""
