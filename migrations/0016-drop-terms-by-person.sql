-- The terms of a person are found by what they are, when they change; an index by person made every filing dearer.
drop index person_term_person;
