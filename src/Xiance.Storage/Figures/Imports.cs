using System.Security.Cryptography;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;
using Xiance.Storage.Register;
using Xiance.Storage.Tables;

namespace Xiance.Storage.Figures;

/// <summary>Import of figure tables: first everything is checked and every problem named by its cell, then all is taken over or nothing.</summary>
public sealed class Imports
{
    readonly Database database;
    readonly Observations observations;
    readonly Packs packs;
    readonly Arrivals arrivals;
    readonly Reporting reporting;
    readonly ColumnMappings mappings;

    internal Imports(Database database, Observations observations, (Packs Packs, Arrivals Arrivals) rooms, (Reporting Reporting, ColumnMappings Mappings) ways) =>
        (this.database, this.observations, (packs, arrivals), (reporting, mappings)) = (database, observations, rooms, ways);

    /// <summary>Keeps the uploaded file as evidence; its hash names it from then on.</summary>
    public string Keep(ImportOrder order)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(order.Content));
        database.Write(session => session.Do("insert into evidence (hash, content, media_type, length) values (@hash, @Content, 'application/octet-stream', @length) on conflict (hash) do nothing", new { hash, order.Content, length = (long)order.Content.Length }));
        return hash;
    }

    public byte[]? Kept(string hash) => database.Read(session => session.One<byte[]>("select content from evidence where hash = @hash", new { hash }));

    /// <summary>What the file would add; all problems by cell when anything in it cannot be taken as it stands.</summary>
    public Outcome<ImportDraft> Check(Reading reading, ImportOrder order)
    {
        var look = Look(reading, order);
        return look.Value is { } draft && !order.Partial && draft.Problems.Any(problem => problem.Severity == Severity.Error) ? new(null, [.. look.Problems, .. draft.Problems]) : look;
    }

    /// <summary>The same with the problems beside what could be taken alone, for those who may want that.</summary>
    public Outcome<ImportDraft> Look(Reading reading, ImportOrder order) => ReadSheet.Run(order.Name, order.Content).Then(sheet => Check(reading, order, sheet));

    Outcome<ImportDraft> Check(Reading reading, ImportOrder order, SheetRows sheet)
    {
        if (packs.Find(reading, order.Pack) is not { } state) return Problems.UnknownPack(order.Pack);
        var day = order.Period?.Last ?? reading.AsOf.ChinaDay;
        var scope = reporting.Scope(reading, state, day);
        var named = order.Columns.Count > 0 ? order : order with { Columns = Remembered(reading.Actor, order.Pack, sheet) };
        return ImportReading.Read(sheet, named, scope).Then<ImportDraft>(cells => Draft((reading, state), named, Without(cells, Closed(reading, state, cells))));
    }

    /// <summary>What the account said of the rows of heads in the file; without anything said no row is looked at.</summary>
    IReadOnlyList<MappedColumn> Remembered(Actor actor, string pack, SheetRows sheet)
    {
        var said = mappings.Of(actor, pack);
        return said.Count == 0 ? [] : [.. sheet.Rows.Select(ColumnMappings.Signature).Where(said.ContainsKey).Distinct().SelectMany(one => said[one]).DistinctBy(column => column.Head)];
    }

    /// <summary>What may not be brought now is one more reason to leave a cell out.</summary>
    static ImportCells Without(ImportCells cells, List<Problem> closed) =>
        closed.Count == 0 ? cells : cells with { Items = [.. cells.Items.ExceptBy(closed.Select(problem => problem.Place), cell => cell.Place)], Problems = [.. cells.Problems, .. closed] };

    /// <summary>Cells that departments and counties may not bring now: released ones that nobody unlocked, and those under review. A later vintage always comes in.</summary>
    List<Problem> Closed(Reading reading, PackState pack, ImportCells cells)
    {
        if (Reporting.IsOffice(reading, pack)) return [];
        var latest = reading with { AsOf = Instant.Latest };
        var periods = cells.Items.Select(cell => cell.Period).Distinct().ToList();
        var open = periods.SelectMany(period => reporting.Open(latest, pack, (period, null))!.Select(cell => (cell.Region, cell.Indicator, period))).ToHashSet();
        var known = periods.SelectMany(period => arrivals.All(latest, pack.Id, period)).ToDictionary(cell => (cell.Member.Region, cell.Indicator.Id, cell.Period));
        return [.. cells.Items.Where(cell => known.TryGetValue((cell.Member.Region, cell.Indicator.Id, cell.Period), out var there) && !open.Contains((cell.Member.Region, cell.Indicator.Id, cell.Period)) && !(there.Figure is { } figure && figure.Observation.Status == ObservationStatus.Released && figure.Observation.Vintage < cell.Vintage))
            .Select(cell => Problems.CellClosed(cell.Place, cell.Indicator.Name))];
    }

    ImportDraft Draft((Reading Reading, PackState Pack) asked, ImportOrder order, ImportCells cells)
    {
        var (reading, synthetic) = (asked.Reading, packs.Read(asked.Pack).Synthetic);
        var current = cells.Items.Select(cell => cell.Period).Distinct().SelectMany(period => observations.Current(reading with { AsOf = Instant.Latest }, order.Pack, period))
            .ToDictionary(figure => (figure.Observation.Region, figure.Indicator.Id, figure.Observation.Period));
        var standing = cells.Items.Select(cell => cell.Period).Distinct().ToDictionary(period => period, period => reporting.Standing(reading, asked.Pack, period));
        var lines = cells.Items.Select(cell => (Cell: cell, Before: current.GetValueOrDefault((cell.Member.Region, cell.Indicator.Id, cell.Period)))).ToList();
        return new ImportDraft(order, [.. lines.Select(line => Figure(line.Cell, order, (standing[line.Cell.Period](line.Cell.Member.Region, line.Cell.Indicator.Id), synthetic)))])
        {
            Problems = cells.Problems,
            Unknown = cells.Unknown,
            Signature = cells.Signature,
            Sheet = cells.Sheet,
            Changed = lines.Count(line => line.Before is { } before && before.Observation.Scaled != line.Cell.Scaled),
            Unchanged = lines.Count(line => line.Before is { } before && before.Observation.Scaled == line.Cell.Scaled),
            Preview = [.. lines.Take(ImportDraft.PreviewLines).Select(line => new ImportLine(line.Cell.Place.ToString(), line.Cell.Member.Name, line.Cell.Indicator.Name, line.Cell.Period) { Before = line.Before?.Observation.PrintedText, Text = line.Cell.Text, Unit = line.Cell.Unit })],
        };
    }

    static NewFigure Figure(ImportCell cell, ImportOrder order, ((ObservationStatus Status, Visibility Visibility) Standing, bool Synthetic) kind) => new(cell.Member.Region, cell.Indicator.Id, cell.Period, cell.Scaled)
    {
        PrintedText = cell.Text,
        PrintedUnit = cell.Unit,
        Vintage = cell.Vintage,
        Status = kind.Standing.Status,
        Visibility = kind.Standing.Visibility,
        Source = cell.Source.Length > 0 ? cell.Source : $"{order.Name} {cell.Row.Spot(cell.Column)}",
        Note = cell.Note,
        Synthetic = kind.Synthetic,
    };

    /// <summary>Takes a checked draft over; all of its figures are received at the same moment. The same key takes over once, however often it is sent; without a key every sending counts.</summary>
    public int Take(Reading reading, ImportDraft draft, Instant now, string? key = null) => database.Write(session =>
    {
        // Everybody who adds figures lines up at this counter.
        session.NewIds("observation", 0);
        if (key is { Length: > 0 } && Submissions.Receipt(session, reading.Actor, key) is { } known) return known.Figures;
        Observations.Add(session, reading.Actor.Name, [.. draft.Figures.Select(figure => figure with { ReceivedAt = now })], now, draft.Order.Name);
        if (key is { Length: > 0 }) Submissions.Record(session, reading.Actor, (draft.Order.Pack, draft.Order.Period, key, draft.Figures.Count), now);
        return draft.Figures.Count;
    });
}

/// <summary>A file to import under a pack; the period stands for tables that print none.</summary>
public sealed record ImportOrder(string Pack, Period? Period, string Name, byte[] Content)
{
    /// <summary>What columns are whose heads do not say it; empty takes what the account said of such a table before.</summary>
    public IReadOnlyList<MappedColumn> Columns { get; init; } = [];

    /// <summary>True to take what can be taken and leave the rest, which is named.</summary>
    public bool Partial { get; init; }
}

/// <summary>A checked file: the figures it would add, how many change or repeat what is known, and its first lines.</summary>
public sealed record ImportDraft(ImportOrder Order, IReadOnlyList<NewFigure> Figures)
{
    internal const int PreviewLines = 200;

    /// <summary>Warnings, and for a partial import every reason why a cell is left out.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public IReadOnlyList<UnknownColumn> Unknown { get; init; } = [];

    /// <summary>Names the row of heads.</summary>
    public string Signature { get; init; } = "";

    public string Sheet { get; init; } = "";

    public int Changed { get; init; }

    public int Unchanged { get; init; }

    public IReadOnlyList<ImportLine> Preview { get; init; } = [];
}

/// <summary>One figure of a checked file, as it would replace the current one.</summary>
public sealed record ImportLine(string Place, string Region, string Indicator, Period Period)
{
    public string? Before { get; init; }

    public string Text { get; init; } = "";

    public string Unit { get; init; } = "";
}
