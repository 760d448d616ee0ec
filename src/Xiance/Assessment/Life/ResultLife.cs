namespace Xiance.Assessment.Life;

/// <summary>The life of one result so far: the list as computed and everything entered since, in order.</summary>
public sealed record ResultLife(ResultState State, IReadOnlyList<ListedHonour> Computed, IReadOnlyList<LifeRecord> Records)
{
    /// <summary>The list with the meeting's changes; both lists stay readable for ever.</summary>
    public IReadOnlyList<ListedHonour> Decided => Records.Where(record => record.Act == LifeAct.Change).Aggregate(Computed, Changed);

    public IEnumerable<LifeRecord> Of(LifeAct act) => Records.Where(record => record.Act == act);

    /// <summary>The notice that runs or ran last; null when there was none.</summary>
    public LifeRecord? Notice => Of(LifeAct.GiveNotice).LastOrDefault();

    /// <summary>Objections of the last notice that nobody has answered.</summary>
    public IReadOnlyList<LifeRecord> Unanswered => [.. Of(LifeAct.Object).Where(objection => Of(LifeAct.Answer).All(answer => answer.Answers != objection.Number))];

    /// <summary>Objections that were upheld after the meeting last decided: it has to decide again.</summary>
    public IReadOnlyList<LifeRecord> Upheld => [.. Of(LifeAct.Answer).Where(answer => answer.Affirms && answer.Number > (Of(LifeAct.Decide).LastOrDefault()?.Number ?? 0))];

    /// <summary>Letters that veto a region; a later letter of the same body on the same region takes the place of the earlier one.</summary>
    public IReadOnlyList<LifeRecord> Vetoes => [.. Of(LifeAct.Clear).Where(letter => letter.Affirms && !Of(LifeAct.Clear).Any(later => later.Number > letter.Number && later.Body == letter.Body && later.About == letter.About))];

    /// <summary>Steps that an official result should have gone through and this one has not; named when it was published the short way.</summary>
    public IReadOnlyList<LifeAct> Skipped => State is ResultState.Published or ResultState.Archived or ResultState.Revoked ? [.. Wanted.Where(act => !Of(act).Any())] : [];

    static readonly LifeAct[] Wanted = [LifeAct.SignOff, LifeAct.Clear, LifeAct.Propose, LifeAct.Decide, LifeAct.GiveNotice];

    static IReadOnlyList<ListedHonour> Changed(IReadOnlyList<ListedHonour> list, LifeRecord change)
    {
        var honour = new ListedHonour(change.Honour, change.Class, change.About!.Value);
        return change.Affirms ? [.. list, honour] : [.. list.Where(one => one != honour)];
    }
}
