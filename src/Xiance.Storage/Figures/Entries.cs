using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>
/// Entry of figures by hand: what is typed is kept at once as a draft of the account, whatever it says; handing in turns all drafts of a
/// period into figures, or none.
/// </summary>
public sealed class Entries
{
    readonly Database database;
    readonly Observations observations;
    readonly Packs packs;
    readonly Reporting reporting;
    readonly KnownFigures known;

    internal Entries(Database database, Observations observations, (Packs Packs, Reporting Reporting) rooms, KnownFigures known) =>
        (this.database, this.observations, packs, reporting, this.known) = (database, observations, rooms.Packs, rooms.Reporting, known);

    /// <summary>The grid of the regions and indicators that the reader brings, or of one region, which may be the jurisdiction or a city; null where the pack is not his.</summary>
    public EntrySheet? Open(Reading reading, (string Pack, Period Period) asked, RegionId? region = null)
    {
        var latest = reading with { AsOf = Instant.Latest };
        if (packs.Find(latest, asked.Pack) is not { } state) return null;
        var scope = reporting.Scope(latest, state, asked.Period.Last);
        var total = scope.Totals.FirstOrDefault(one => one.Region == region);
        List<Member> rows = total is not null ? [total] : [.. scope.Members.Where(member => scope.May(member.Region) && (region is null || member.Region == region))];
        var indicators = (total is not null ? scope.Of(total) : scope.Indicators).Where(indicator => scope.Suppliable?.Contains(indicator.Id) != false && scope.Collects(indicator, asked.Period)).ToList();
        var (before, yearAgo) = (Last(asked.Period), asked.Period.PlusYears(-1));
        Dictionary<(RegionId, long), LedgerFigure> Figures(Period? period) => period is { } one ? observations.Current(latest, asked.Pack, one, region).ToDictionary(figure => (figure.Observation.Region, figure.Indicator.Id)) : [];
        var (now, past, year) = (Figures(asked.Period), Figures(before), Figures(yearAgo));
        var elsewhere = known.Of(latest, state, asked.Period);
        var (drafts, open) = (database.Read(session => Drafts(session, latest.Actor, asked)), reporting.Open(latest, state, (asked.Period, region)));
        var cells = rows.SelectMany(member => indicators.Select(indicator => new EntryCell(member, indicator))).Select(cell => (Key: (cell.Member.Region, cell.Indicator.Id), cell)).ToDictionary(pair => pair.Key, pair => pair.cell with
        {
            Now = now.GetValueOrDefault(pair.Key),
            Before = past.GetValueOrDefault(pair.Key),
            YearAgo = year.GetValueOrDefault(pair.Key),
            Known = elsewhere.GetValueOrDefault((pair.Key.Region, pair.cell.Indicator.Code)),
            Draft = drafts.GetValueOrDefault((pair.Key.Region.Value, pair.Key.Id)),
            Open = open?.Contains(pair.Key) != false,
        });
        return new EntrySheet(state, asked.Period, rows, indicators, cells) { Before = before, YearAgo = yearAgo, Totals = [.. scope.Totals.Where(one => scope.Of(one).Any(indicator => scope.Suppliable?.Contains(indicator.Id) != false && scope.Collects(indicator, asked.Period)))] };
    }

    /// <summary>Cumulative figures of September follow those of August.</summary>
    static Period? Last(Period period) =>
        period.Kind != PeriodKind.Cumulative ? period.Previous() : period.Last.Month > 2 ? Period.Cumulative(period.Last.Year, period.Last.Month - 1) : null;

    static Dictionary<(long, long), EntryDraft> Drafts(Session session, Actor actor, (string Pack, Period Period) asked) => session.All<Row>(
        "select region_id, indicator_id, body, base_id, revision, client_key from entry_draft where account_id = @Account and pack_id = @Pack and period = @period",
        new { actor.Account, asked.Pack, period = asked.Period.ToString() }).ToDictionary(row => (row.RegionId, row.IndicatorId), row => row.Draft);

    /// <summary>Keeps what was typed, even what is no figure yet; the answers stand in the order of the edits.</summary>
    public IReadOnlyList<EntryAnswer> Save(Reading reading, (string Pack, Period Period) asked, IReadOnlyList<EntryEdit> edits, Instant now)
    {
        var codes = edits.Select(edit => edit.Region).Distinct().ToList();
        var sheet = Open(reading, asked, codes.Count == 1 ? packs.Find(reading, asked.Pack) is { } state ? reporting.Scope(reading, state, asked.Period.Last).Named(codes[0]).FirstOrDefault(member => member.Code == codes[0])?.Region : null : null);
        var cells = sheet?.Cells.Values.ToDictionary(cell => (cell.Member.Code, cell.Indicator.Id)) ?? [];
        return [.. edits.Select(edit => cells.GetValueOrDefault((edit.Region, edit.Indicator)) is { } cell ? Keep(reading.Actor, (asked, cell, edit), now) : new EntryAnswer(edit.Region, edit.Indicator, EntryOutcome.Refused) { Problems = [Problems.NotYours(Place.Named(edit.Region), edit.Region)] })];
    }

    EntryAnswer Keep(Actor actor, ((string Pack, Period Period) Asked, EntryCell Cell, EntryEdit Edit) work, Instant now)
    {
        var (asked, cell, edit) = work;
        if (!cell.Open && edit.Text.Length > 0) return new(edit.Region, edit.Indicator, EntryOutcome.Refused) { Problems = [Problems.CellClosed(cell.Place, cell.Indicator.Name)] };
        if (edit.Text.Length > EntryLength) return new(edit.Region, edit.Indicator, EntryOutcome.Refused) { Problems = [Problems.NotAFigure(cell.Place, edit.Text[..EntryLength])] };
        var row = database.Write(session => Kept(session, actor, work, now));
        if (row.ClientKey != edit.Key || row.Body != edit.Text) return new(edit.Region, edit.Indicator, EntryOutcome.Conflict) { Text = row.Body, Revision = row.Revision, Problems = [Problems.DraftChanged(cell.Place, row.Body)] };
        return new(edit.Region, edit.Indicator, EntryOutcome.Saved) { Text = row.Body, Revision = row.Revision, Problems = Said(cell with { Draft = row.Draft }) };
    }

    // Longer than any figure with its commas.
    const int EntryLength = 60;

    static IReadOnlyList<Problem> Said(EntryCell cell) => cell.Overtaken ? [.. cell.Problems, Problems.CellOvertaken(cell.Place, cell.Now?.Observation.ReceivedFrom ?? "", cell.Now?.Observation.PrintedText ?? "")] : cell.Problems;

    /// <summary>The draft as it stands afterwards: with the edit's own key where the edit was kept, now or the first time it was sent.</summary>
    static Row Kept(Session session, Actor actor, ((string Pack, Period Period) Asked, EntryCell Cell, EntryEdit Edit) work, Instant now)
    {
        var values = new
        {
            region = work.Cell.Member.Region.Value,
            account = actor.Account,
            pack = work.Asked.Pack,
            period = work.Asked.Period.ToString(),
            indicator = work.Cell.Indicator.Id,
            work.Edit.Text,
            work.Edit.Base,
            work.Edit.Revision,
            work.Edit.Key,
            now = now.Milliseconds,
        };
        const string Where = "region_id = @region and account_id = @account and pack_id = @pack and period = @period and indicator_id = @indicator";
        var done = session.Do($"update entry_draft set body = @Text, base_id = @Base, revision = revision + 1, client_key = @Key, at_ms = @now where {Where} and revision = @Revision", values);
        if (done == 0 && work.Edit.Revision == 0)
            session.Do(
                """
                insert into entry_draft (region_id, account_id, pack_id, period, indicator_id, body, base_id, revision, client_key, at_ms)
                values (@region, @account, @pack, @period, @indicator, @Text, @Base, 1, @Key, @now) on conflict (region_id, account_id, pack_id, period, indicator_id) do nothing
                """, values);
        return session.One<Row>($"select region_id, indicator_id, body, base_id, revision, client_key from entry_draft where {Where}", values) ?? new Row(values.region, values.indicator, "", 0, 0, "");
    }

    internal sealed record Row(long RegionId, long IndicatorId, string Body, long BaseId, long Revision, string ClientKey)
    {
        public EntryDraft Draft => new(Body, BaseId, Revision);
    }
}
