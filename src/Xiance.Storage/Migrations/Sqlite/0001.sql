-- nothing that was received or decided can be changed or taken away
create trigger audit_entry_fixed before update on audit_entry begin select raise(abort, 'audit_entry is append-only'); end;
create trigger audit_entry_kept before delete on audit_entry begin select raise(abort, 'audit_entry is append-only'); end;
create trigger observation_fixed before update on observation begin select raise(abort, 'observation is append-only'); end;
create trigger observation_kept before delete on observation begin select raise(abort, 'observation is append-only'); end;
create trigger run_fixed before update on run begin select raise(abort, 'run is append-only'); end;
create trigger run_kept before delete on run begin select raise(abort, 'run is append-only'); end;
create trigger run_score_fixed before update on run_score begin select raise(abort, 'run_score is append-only'); end;
create trigger run_score_kept before delete on run_score begin select raise(abort, 'run_score is append-only'); end;
create trigger item_decision_fixed before update on item_decision begin select raise(abort, 'item_decision is append-only'); end;
create trigger item_decision_kept before delete on item_decision begin select raise(abort, 'item_decision is append-only'); end;
create trigger fund_allocation_fixed before update on fund_allocation begin select raise(abort, 'fund_allocation is append-only'); end;
create trigger fund_allocation_kept before delete on fund_allocation begin select raise(abort, 'fund_allocation is append-only'); end;
