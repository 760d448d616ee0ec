-- arrival of figures: every step of every figure, releases with what they changed, extensions of due days, and messages with their delivery
create table figure_step (
  region_id bigint not null, observation_id bigint not null, revision bigint not null, step text not null, reason text not null, evidence_hash text,
  at_ms bigint not null, by_actor text not null, primary key (region_id, observation_id, revision));
create table release (
  release_id bigint primary key, region_id bigint not null, pack_id text not null, period text not null, figures bigint not null, corrections bigint not null,
  reason text not null, hash text not null, at_ms bigint not null, by_actor text not null);
create table release_figure (region_id bigint not null, release_id bigint not null, observation_id bigint not null, before_id bigint, primary key (region_id, release_id, observation_id));
create table duty_extension (
  extension_id bigint primary key, region_id bigint not null, pack_id text not null, duty text not null, period text not null, unit_id bigint, due_day text not null,
  reason text not null, at_ms bigint not null, by_actor text not null);
create table message (
  message_id bigint primary key, region_id bigint not null, role text not null, unit_id bigint, kind text not null, message_key text not null unique,
  subject text not null, body text not null, link text not null, due_day text, created_at bigint not null);
create index message_recipient on message (region_id, role);
create table message_delivery (
  message_id bigint not null, attempt bigint not null, channel text not null, address text not null, state text not null, detail text not null, at_ms bigint not null,
  primary key (message_id, channel, address, attempt));
