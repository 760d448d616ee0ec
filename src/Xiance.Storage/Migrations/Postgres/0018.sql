create trigger document_pack_kept before update or delete on document_pack for each row execute procedure append_only();
