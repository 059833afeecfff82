-- Records of official systems that stayed with the file that had kept another after the merge was taken back: the next round
-- of comparing leads each to whoever holds its number, and compares it anew. Kinds as server/modules/registry/merging tells.
update mirror_record m set compared_version = null
where m.person_id is not null and exists (
  select from act a where a.county_code = m.county_code and a.subject_id = m.person_id and a.kind = 'person.unmerge');
