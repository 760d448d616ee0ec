using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Incentives.Cases;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Incentives;

/// <summary>Cases and payment lists that wait for the reader himself: only what he may do, never what four eyes forbid him.</summary>
static class CaseTodos
{
    // A notice is spoken of so many days before it ends.
    const int NoticeAhead = 3;

    public static IEnumerable<Todo> Of(Database database, Packs packs, Reading reading, DateOnly today)
    {
        if (!reading.Actor.IsAny(Role.Office, Role.County, Role.Department)) return [];
        var cases = database.Read(session => CaseRows.Load(session, reading, "1 = 1", new { }));
        return [.. cases.SelectMany(kept => Of(kept, reading.Actor.Name, today)), .. Lists(database, packs, reading)];
    }

    static IEnumerable<Todo> Of(KeptCase kept, string name, DateOnly today)
    {
        var life = kept.Life;
        var (item, office) = (Item(kept), kept.Hand == CaseHand.Office);
        if (life.State == CaseState.Submitted && !kept.WrittenBy(name) && kept.Units.Any(life.Waiting.Contains)) yield return item with { Kind = TodoKind.ReviewCase, Detail = string.Join('、', kept.Units.Where(life.Waiting.Contains)) };
        if (life.State == CaseState.Returned && (kept.Hand == CaseHand.Applicant || office && kept.WrittenBy(name))) yield return item with { Kind = TodoKind.MendCase, Detail = $"{life.Of(CaseAct.Return).Last().By}：{life.Of(CaseAct.Return).Last().Words}" };
        if (life.State == CaseState.Recovering && (office || kept.Hand == CaseHand.Applicant)) yield return item with { Kind = TodoKind.RecoverCase, Detail = $"{new Money(life.Of(CaseAct.Recover).Last().Fen)} {life.Of(CaseAct.Recover).Last().Document}" };
        if (!office) yield break;
        if (life.State == CaseState.Reviewed && !kept.WrittenBy(name) && life.Reviews.All(review => review.By != name)) yield return item with { Kind = TodoKind.DecideCase };
        if (life.State == CaseState.Decided) yield return item with { Kind = TodoKind.NoticeCase };
        if (life.State == CaseState.Noticed) foreach (var todo in Notice(item, life, (name, today))) yield return todo;
    }

    /// <summary>Objections wait for an answer; a notice that is over waits for somebody other than the one who decided.</summary>
    static IEnumerable<Todo> Notice(Todo item, CaseLife life, (string Name, DateOnly Today) at)
    {
        if (life.Unanswered.Count > 0) yield return item with { Kind = TodoKind.AnswerCase, Due = life.Notice?.LastDay, Detail = life.Unanswered[0].Body };
        else if (life.Notice?.LastDay is { } last && at.Today >= last.AddDays(-NoticeAhead) && (at.Today <= last || life.Decision?.By != at.Name)) yield return item with { Kind = TodoKind.SettleCase, Due = last.AddDays(1) };
    }

    static Todo Item(KeptCase kept) => new(TodoKind.ReviewCase, $"{kept.Number} {kept.SubjectName}", 1) { Pack = kept.Pack, Region = kept.Id.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Lists that another person put together and that nobody has approved.</summary>
    static IEnumerable<Todo> Lists(Database database, Packs packs, Reading reading) => !reading.Actor.Is(Role.Office) ? [] : packs.All(reading).SelectMany(pack => new PaymentLists(database, packs).All(reading, pack.Id)
        .Where(list => list.State == PaymentLists.Made && list.By != reading.Actor.Name)
        .Select(list => new Todo(TodoKind.ApproveList, list.Title, list.Items.Count) { Pack = pack.Id, Region = list.Id.ToString(CultureInfo.InvariantCulture), Detail = $"{list.Payer} {list.Total}" }));
}
