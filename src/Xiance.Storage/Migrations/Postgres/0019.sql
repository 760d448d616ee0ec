create trigger snapshot_share_kept before update or delete on snapshot_share for each row execute procedure append_only();
