-- reviewing: items that people add, split or merge; every mention of a document; what they decided about unused ones; how documents relate; filing
create table added_item (
  document_id bigint not null, item_key text not null, kind text not null, place text not null, origin text not null, sources text not null,
  added_at bigint not null, added_by text not null, primary key (document_id, item_key));
create table document_coverage (document_id bigint primary key, mentions text not null);
create table mention_decision (
  document_id bigint not null, place bigint not null, revision bigint not null, reason text not null, note text not null,
  decided_at bigint not null, decided_by text not null, primary key (document_id, place, revision));
create table document_relation (
  relation_id bigint primary key, document_id bigint not null, earlier_id bigint not null, kind text not null, clause text not null, from_day text not null,
  note text not null, recorded_at bigint not null, recorded_by text not null);
create table document_relation_end (relation_id bigint primary key, reason text not null, ended_at bigint not null, ended_by text not null);
create table plan_pack_draft (document_id bigint not null, version bigint not null, name text not null, content text not null, primary key (document_id, version, name));
create table filing (filing_id bigint primary key, region_id bigint not null, document_id bigint not null, upper_id bigint not null, year bigint, visibility bigint not null, unique (document_id, upper_id));
create table filing_state (
  filing_id bigint not null, revision bigint not null, state text not null, number text not null, on_day text, reason text not null,
  at_ms bigint not null, by_actor text not null, primary key (filing_id, revision));
