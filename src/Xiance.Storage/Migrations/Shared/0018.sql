-- the pack that an office chose for a document, where it was not recognised or recognised wrongly; an empty pack_id means none
create table document_pack (document_id bigint not null, pack_id text not null, chosen_at bigint not null, chosen_by text not null, primary key (document_id, chosen_at));
