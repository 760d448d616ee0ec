-- checks: what owners say to findings and what the office makes of it; a finding is named by its check, regions and values
create table finding_step (
  region_id bigint not null, pack_id text not null, period text not null, check_code text not null, finding_key text not null, revision bigint not null,
  step text not null, words text not null, at_ms bigint not null, by_actor text not null,
  primary key (region_id, pack_id, period, check_code, finding_key, revision));
