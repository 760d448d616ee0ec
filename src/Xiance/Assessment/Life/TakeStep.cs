using Xiance.Basics;

namespace Xiance.Assessment.Life;

/// <summary>Takes a result one step on, or says everything that stands against it. Pure: day and calendar are given.</summary>
public static class TakeStep
{
    public static Outcome<ResultLife> Run(ResultLife life, LifeOrder order, WorkingCalendar calendar)
    {
        var rule = LifeTable.Rule(order.Record.Act);
        if (!rule.Hands.Contains(order.Hand)) return Problems.NotYourStep(order.Record.Act.ToString());
        if (!rule.From.Contains(life.State)) return Problems.StepOutOfTurn(order.Record.Act.ToString(), life.State.ToString());
        var record = Completed(order.Record, calendar) with { Number = life.Records.Count + 1 };
        List<Problem> problems = [.. Missing(record), .. Against(life, order with { Record = record })];
        return problems.Count > 0 ? problems : life with { State = rule.To ?? life.State, Records = [.. life.Records, record] };
    }

    /// <summary>A notice of so many working days ends on the last of them; its first day counts if it is one.</summary>
    static LifeRecord Completed(LifeRecord record, WorkingCalendar calendar) =>
        record is { Act: LifeAct.GiveNotice, Day: { } first, Days: > 0 } ? record with { LastDay = calendar.Add(first.AddDays(-1), record.Days) } : record;

    static IEnumerable<Problem> Missing(LifeRecord record)
    {
        var act = record.Act;
        if (act is LifeAct.Clear or LifeAct.Comment or LifeAct.Change or LifeAct.Decide or LifeAct.Object or LifeAct.Revoke && record.Body.Length == 0) yield return Problems.StepIncomplete(act.ToString(), "body");
        if (act is LifeAct.Clear or LifeAct.Decide or LifeAct.Publish or LifeAct.Archive or LifeAct.Revoke && record.Document.Length == 0) yield return Problems.StepIncomplete(act.ToString(), "document");
        if (act is LifeAct.Clear or LifeAct.Decide or LifeAct.GiveNotice && record.Day is null) yield return Problems.StepIncomplete(act.ToString(), "day");
        if (act is LifeAct.Comment or LifeAct.Change or LifeAct.Object or LifeAct.Answer or LifeAct.Reopen or LifeAct.Withdraw or LifeAct.Revoke or LifeAct.SignOff && record.Words.Length == 0) yield return Problems.StepIncomplete(act.ToString(), "words");
        if (act == LifeAct.Clear && record.FileHash.Length == 0) yield return Problems.StepIncomplete(act.ToString(), "file");
        if (act == LifeAct.GiveNotice && record.Days <= 0) yield return Problems.StepIncomplete(act.ToString(), "days");
        if (act == LifeAct.Clear && record.Affirms && (record.About is null || record.Words.Length == 0)) yield return Problems.VetoIncomplete();
        if (act == LifeAct.Change && (record.About is null || record.Honour.Length == 0)) yield return Problems.StepIncomplete(act.ToString(), "honour");
    }

    static IEnumerable<Problem> Against(ResultLife life, LifeOrder order) => order.Record.Act switch
    {
        LifeAct.Propose when !life.Of(LifeAct.SignOff).Any() => [Problems.NotSignedOff()],
        LifeAct.Change => Change(life, order.Record),
        LifeAct.Decide => Decide(life, order),
        LifeAct.GiveNotice => Notice(order.Record),
        LifeAct.Object => Objection(life, order),
        LifeAct.Answer => Answer(life, order.Record),
        LifeAct.Publish => Publication(life, order.Today),
        LifeAct.Clear when order.Record.Day > order.Today => [Problems.DayAhead(order.Record.Day.Value)],
        _ => [],
    };

    static IEnumerable<Problem> Change(ResultLife life, LifeRecord record)
    {
        if (record.About is not { } region) yield break;
        var stands = life.Decided.Contains(new ListedHonour(record.Honour, record.Class, region));
        if (record.Affirms && stands) yield return Problems.OnTheList(record.AboutName, record.HonourName);
        if (!record.Affirms && !stands) yield return Problems.NotOnTheList(record.AboutName, record.HonourName);
        if (record.Affirms && life.Vetoes.FirstOrDefault(letter => letter.About == region) is { } veto) yield return Problems.VetoStands(record.AboutName, veto.Body, veto.Document);
        if (record.Affirms && record.Value.Length == 0) yield return Problems.NoHonourValue(record.AboutName, record.HonourName);
    }

    static IEnumerable<Problem> Decide(ResultLife life, LifeOrder order)
    {
        if (order.Record.Day > order.Today) yield return Problems.DayAhead(order.Record.Day.Value);
        foreach (var letter in life.Vetoes.Where(letter => life.Decided.Any(honour => honour.Region == letter.About))) yield return Problems.VetoStands(letter.AboutName, letter.Body, letter.Document);
    }

    static IEnumerable<Problem> Notice(LifeRecord record) =>
        record is { Day: { } day, Days: > 0, LastDay: null } ? [Problems.CalendarEnds(day)] : [];

    static IEnumerable<Problem> Objection(ResultLife life, LifeOrder order)
    {
        var (notice, day) = (life.Notice, order.Record.Day ?? order.Today);
        if (notice is { Day: { } first, LastDay: { } last } && (day < first || day > last)) yield return Problems.OutsideNotice(day, first, last);
    }

    static IEnumerable<Problem> Answer(ResultLife life, LifeRecord record) =>
        life.Unanswered.Any(objection => objection.Number == record.Answers) ? [] : [Problems.NothingToAnswer(record.Answers)];

    /// <summary>After a notice: its last day is over and every objection answered. Straight from computed nothing of this can be asked.</summary>
    static IEnumerable<Problem> Publication(ResultLife life, DateOnly today)
    {
        if (life.State == ResultState.Computed)
        {
            foreach (var letter in life.Vetoes.Where(letter => life.Computed.Any(honour => honour.Region == letter.About))) yield return Problems.VetoStands(letter.AboutName, letter.Body, letter.Document);
            yield break;
        }
        if (life.Notice?.LastDay is { } last && today <= last) yield return Problems.NoticeRuns(last);
        foreach (var objection in life.Unanswered) yield return Problems.ObjectionOpen(objection.Body, objection.Number);
        foreach (var answer in life.Upheld) yield return Problems.ObjectionUpheld(answer.Answers);
    }
}
