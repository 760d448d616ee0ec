create trigger snapshot_share_fixed before update on snapshot_share begin select raise(abort, 'snapshot_share is append-only'); end;
create trigger snapshot_share_kept before delete on snapshot_share begin select raise(abort, 'snapshot_share is append-only'); end;
