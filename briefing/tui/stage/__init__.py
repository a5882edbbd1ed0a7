"""The stage: presenting one record, alone or with two screens."""
