-- nothing that was received or decided can be changed or taken away
create function append_only() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name; end $$;
create trigger audit_entry_kept before update or delete on audit_entry for each row execute procedure append_only();
create trigger observation_kept before update or delete on observation for each row execute procedure append_only();
create trigger run_kept before update or delete on run for each row execute procedure append_only();
create trigger run_score_kept before update or delete on run_score for each row execute procedure append_only();
create trigger item_decision_kept before update or delete on item_decision for each row execute procedure append_only();
create trigger fund_allocation_kept before update or delete on fund_allocation for each row execute procedure append_only();
