-- parks and enterprises with dated facts, yearly figures of several sources, evaluations, exits and appeals; keys lead with region_id, no foreign keys, no triggers on large tables
create table park (region_id bigint not null, park_id bigint not null, code text not null, name text not null, sort_key text not null, mu bigint not null, valid_from text not null, valid_to text not null, primary key (region_id, park_id, valid_from));
create table enterprise (
  region_id bigint not null, enterprise_id bigint not null, code text not null, name text not null, sort_key text not null, industry text not null, park_id bigint, owner_code text,
  valid_from text not null, valid_to text not null, at_ms bigint not null, by_actor text not null, primary key (region_id, enterprise_id, valid_from));
create index enterprise_code on enterprise (code);
create table enterprise_year (region_id bigint not null, enterprise_id bigint not null, year bigint not null, above_size bigint not null, veto text not null, new_firm bigint not null, at_ms bigint not null, by_actor text not null, primary key (region_id, enterprise_id, year, at_ms));
create table enterprise_figure (
  region_id bigint not null, enterprise_id bigint not null, year bigint not null, figure text not null, supplier text not null, source text not null, value bigint not null, decimals bigint not null,
  synthetic bigint not null, at_ms bigint not null, by_actor text not null, primary key (region_id, enterprise_id, year, figure, supplier, at_ms));
create table enterprise_choice (
  region_id bigint not null, enterprise_id bigint not null, year bigint not null, figure text not null, supplier text not null, reason text not null, at_ms bigint not null, by_actor text not null,
  primary key (region_id, enterprise_id, year, figure, at_ms));
create table enterprise_run (
  region_id bigint not null, run_id bigint not null, year bigint not null, method_id text not null, name text not null, method text not null, hash text not null, synthetic bigint not null, at_ms bigint not null, by_actor text not null,
  primary key (region_id, run_id));
create table enterprise_run_step (region_id bigint not null, run_id bigint not null, number bigint not null, act text not null, document text not null, at_ms bigint not null, by_actor text not null, primary key (region_id, run_id, number));
create table enterprise_result (
  region_id bigint not null, run_id bigint not null, enterprise_id bigint not null, state text not null, variant text not null, score text not null, items text not null, filled bigint not null,
  place bigint, firms bigint, first_grade text not null, grade text not null, reason text not null, primary key (region_id, run_id, enterprise_id));
create table enterprise_appeal (
  region_id bigint not null, run_id bigint not null, enterprise_id bigint not null, number bigint not null, act text not null, words text not null, day text not null, at_ms bigint not null, by_actor text not null,
  primary key (region_id, run_id, enterprise_id, number));
