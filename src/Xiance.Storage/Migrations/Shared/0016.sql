-- what a closed review showed, by its hash; lists handed to the level above; what is under supervision until the office closes it
alter table review_step add column hash text not null default '';
create table list_filing (
  region_id bigint not null, list_id bigint not null, number bigint not null, act text not null, recipient_id bigint not null, recipient text not null, day text not null, hash text not null,
  words text not null, at_ms bigint not null, by_actor text not null, primary key (list_id, number));
create index list_filing_recipient on list_filing (recipient_id);
create table supervision (
  region_id bigint not null, supervision_id bigint not null, source text not null, source_key text not null, task_id bigint, title text not null, unit_id bigint, government_id bigint, unit_name text not null,
  asked_by text not null, asked_on text not null, due_day text, synthetic bigint not null, at_ms bigint not null, by_actor text not null, primary key (region_id, supervision_id), unique (region_id, source_key));
create index supervision_unit on supervision (unit_id);
create table supervision_step (
  region_id bigint not null, supervision_id bigint not null, number bigint not null, act text not null, words text not null, document text not null, day text,
  at_ms bigint not null, by_actor text not null, primary key (region_id, supervision_id, number));
