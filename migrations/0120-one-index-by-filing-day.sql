-- Lists in the order of filing go on with the id, as the rows behind a figure do: one index serves both.
drop index person_filed_order;
