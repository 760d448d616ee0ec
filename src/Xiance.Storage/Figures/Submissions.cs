using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>Hands in what was typed: all drafts of a period become figures in one transaction, or none does and every reason is named by its cell.</summary>
public sealed class Submissions
{
    readonly Database database;
    readonly Entries entries;
    readonly Packs packs;
    readonly Reporting reporting;

    internal Submissions(Database database, Entries entries, (Packs Packs, Reporting Reporting) rooms) =>
        (this.database, this.entries, packs, reporting) = (database, entries, rooms.Packs, rooms.Reporting);

    /// <summary>The same key hands in once, however often it is sent; a region above the members is handed in by itself.</summary>
    public Outcome<EntryReceipt> Submit(Reading reading, (string Pack, Period Period, RegionId? Total) asked, string key, Instant now)
    {
        if (Known(reading.Actor, key) is { } known) return known;
        if (entries.Open(reading, (asked.Pack, asked.Period), asked.Total) is not { } sheet) return Problems.UnknownPack(asked.Pack);
        var drafts = sheet.Drafts.ToList();
        if (drafts.Count == 0) return Problems.NothingEntered();
        var wrong = drafts.SelectMany(cell => cell.Problems).Where(problem => problem.Severity == Severity.Error).ToList();
        if (wrong.Count > 0) return wrong;
        var synthetic = packs.Read(sheet.Pack).Synthetic;
        var standing = reporting.Standing(reading, sheet.Pack, asked.Period);
        List<NewFigure> figures = [.. drafts.Select(cell => Figure(cell, (asked.Period, standing(cell.Member.Region, cell.Indicator.Id), synthetic), now))];
        return database.Write(session => Take(session, reading.Actor, (sheet, drafts, figures, key), now));
    }

    EntryReceipt? Known(Actor actor, string key) => database.Read(session => Receipt(session, actor, key));

    internal static void Record(Session session, Actor actor, (string Pack, Period? Period, string Key, int Figures) done, Instant now) => session.Do(
        "insert into entry_submission (account_id, submission_key, pack_id, period, figures, at_ms) values (@Account, @Key, @Pack, @period, @figures, @now)",
        new { actor.Account, done.Key, done.Pack, period = done.Period?.ToString() ?? "", figures = (long)done.Figures, now = now.Milliseconds });

    internal static EntryReceipt? Receipt(Session session, Actor actor, string key) =>
        session.One<long?>("select figures from entry_submission where account_id = @Account and submission_key = @key", new { actor.Account, key }) is { } figures ? new EntryReceipt((int)figures) : null;

    Outcome<EntryReceipt> Take(Session session, Actor actor, (EntrySheet Sheet, List<EntryCell> Drafts, List<NewFigure> Figures, string Key) work, Instant now)
    {
        // Everybody who adds figures lines up at this counter: what is read from here on stays true until the end.
        session.NewIds("observation", 0);
        if (Receipt(session, actor, work.Key) is { } known) return known;
        var overtaken = Overtaken(session, work.Sheet, work.Drafts);
        if (overtaken.Count > 0) return overtaken;
        Observations.Add(session, actor.Name, work.Figures, now, "录入");
        foreach (var cell in work.Drafts) Empty(session, actor, (work.Sheet, cell), now);
        Record(session, actor, (work.Sheet.Pack.Id, work.Sheet.Period, work.Key, work.Drafts.Count), now);
        return new EntryReceipt(work.Drafts.Count);
    }

    /// <summary>Cells for which a figure came in after the draft was begun, with whose it is.</summary>
    static List<Problem> Overtaken(Session session, EntrySheet sheet, List<EntryCell> drafts)
    {
        var newest = session.All<NewestRow>(
            $"""
            select o.region_id, o.indicator_id, o.observation_id, o.printed_text, o.received_from from observation o
            where o.indicator_id in {Session.Ids(drafts.Select(cell => cell.Indicator.Id).Distinct())} and o.period = @period and not exists (
              select 1 from observation later where later.region_id = o.region_id and later.indicator_id = o.indicator_id and later.period = o.period and later.observation_id > o.observation_id)
            """, new { period = sheet.Period.ToString() }).ToDictionary(row => (row.RegionId, row.IndicatorId));
        return [.. drafts.Select(cell => (cell, Row: newest.GetValueOrDefault((cell.Member.Region.Value, cell.Indicator.Id)))).Where(pair => (pair.Row?.ObservationId ?? 0) != pair.cell.Draft!.Base)
            .Select(pair => Problems.CellOvertaken(pair.cell.Place, pair.Row?.ReceivedFrom ?? "", pair.Row?.PrintedText ?? ""))];
    }

    static NewFigure Figure(EntryCell cell, (Period Period, (ObservationStatus Status, Visibility Visibility) Standing, bool Synthetic) kind, Instant now)
    {
        var scaled = FigureText.Read(cell.Draft!.Text.Trim(), "", cell.Indicator, cell.Place).Scaled!.Value;
        return new(cell.Member.Region, cell.Indicator.Id, kind.Period, scaled)
        {
            PrintedText = cell.Draft.Text.Trim(),
            PrintedUnit = cell.Indicator.Unit,
            Vintage = Vintage.Preliminary,
            Status = kind.Standing.Status,
            Visibility = kind.Standing.Visibility,
            Source = cell.Known is { } known && ScaledValue.FromDecimal(known.Figure.Value, (int)cell.Indicator.Decimals) == scaled ? $"{known.Pack.Title}：{known.Figure.Observation.Source}" : "录入",
            Synthetic = kind.Synthetic,
            ReceivedAt = now,
        };
    }

    /// <summary>The row stays with a higher revision: a window that still shows the old draft is told, not obeyed.</summary>
    static void Empty(Session session, Actor actor, (EntrySheet Sheet, EntryCell Cell) work, Instant now) => session.Do(
        """
        update entry_draft set body = '', revision = revision + 1, client_key = '', at_ms = @now
        where region_id = @region and account_id = @Account and pack_id = @pack and period = @period and indicator_id = @indicator and revision = @Revision
        """,
        new { region = work.Cell.Member.Region.Value, actor.Account, pack = work.Sheet.Pack.Id, period = work.Sheet.Period.ToString(), indicator = work.Cell.Indicator.Id, work.Cell.Draft!.Revision, now = now.Milliseconds });

    sealed record NewestRow(long RegionId, long IndicatorId, long ObservationId, string PrintedText, string ReceivedFrom);
}
