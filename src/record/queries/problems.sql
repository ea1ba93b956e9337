-- One row an input that could not be read, and why.
select input, message from problem order by input, message
