-- where an account is reached beside the pages themselves; the newest line counts, an empty address ends it
create table account_contact (account_id bigint not null, revision bigint not null, mail text not null, set_at bigint not null, set_by text not null, primary key (account_id, revision));
