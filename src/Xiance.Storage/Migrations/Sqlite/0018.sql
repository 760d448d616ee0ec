create trigger document_pack_fixed before update on document_pack begin select raise(abort, 'document_pack is append-only'); end;
create trigger document_pack_kept before delete on document_pack begin select raise(abort, 'document_pack is append-only'); end;
