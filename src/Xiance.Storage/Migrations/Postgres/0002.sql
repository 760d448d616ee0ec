create trigger added_item_kept before update or delete on added_item for each row execute procedure append_only();
create trigger mention_decision_kept before update or delete on mention_decision for each row execute procedure append_only();
create trigger document_relation_kept before update or delete on document_relation for each row execute procedure append_only();
create trigger document_relation_end_kept before update or delete on document_relation_end for each row execute procedure append_only();
create trigger filing_state_kept before update or delete on filing_state for each row execute procedure append_only();
