using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Plans;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Papers;

namespace Xiance.Benchmarks;

/// <summary>
/// The ledger with a whole province of monthly figures: import from CSV with every check, one query over twelve periods, an Excel file of
/// two million cells. dotnet run -c Release --project bench/Xiance.Benchmarks -- ledger [rows]; PostgreSQL where XIANCE_BENCH_POSTGRES is a connection string.
/// </summary>
static class LedgerFigures
{
    const int Counties = 111;
    const int Indicators = 60;
    const string PackId = "bench-2000";
    static readonly Instant Now = Instant.From(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));

    public static void Print(TextWriter output, int rows)
    {
        Write(output, $"load average {File.ReadAllText("/proc/loadavg").Trim()}");
        Ledger(output, rows, null);
        if (Environment.GetEnvironmentVariable("XIANCE_BENCH_POSTGRES") is { Length: > 0 } connection) Ledger(output, rows, connection);
        Excel(output);
        Write(output, $"load average {File.ReadAllText("/proc/loadavg").Trim()}");
    }

    static void Ledger(TextWriter output, int rows, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("xiance-bench-").FullName;
        using var workspace = Workspace.Open(connection, folder).Value!;
        var pack = ReadPack.Run(PackId, Files());
        workspace.Packs.Load(pack.Value ?? throw new InvalidDataException(string.Join('\n', pack.Problems)), "bench", Now);
        var region = workspace.Regions.Find("980000", new DateOnly(2024, 1, 1))!.Id;
        var office = new Reading(new Actor(1, "office", [new Grant(Role.Office, region, null)]), Instant.Latest, Locale.Chinese);
        var content = Csv(rows);
        GC.Collect();
        var clock = Stopwatch.StartNew();
        var draft = workspace.Imports.Check(office, new ImportOrder(PackId, null, "bench.csv", content));
        if (!draft.Succeeded) throw new InvalidDataException(string.Join('\n', draft.Problems.Take(5)));
        var read = clock.Elapsed.TotalSeconds;
        workspace.Imports.Take(office, draft.Value, Now, "bench");
        var whole = clock.Elapsed.TotalSeconds;
        Write(output, $"{workspace.Database.Dialect}: {rows} observations from {content.Length / 1e6:0} MB of CSV: read and checked {read:0.0} s, written {whole - read:0.0} s, {rows / whole:0} a second; working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
        draft = null!;
        var periods = Enumerable.Range(0, 12).Select(Month).ToList();
        foreach (var turn in new[] { "first time", "again", "again" })
        {
            clock.Restart();
            var count = workspace.Values.Of(office, PackId, periods).Count;
            Write(output, $"{workspace.Database.Dialect}: {count} values of {Counties} counties x {Indicators} indicators x 12 periods, {turn}: {clock.Elapsed.TotalMilliseconds:0} ms");
        }
        clock.Restart();
        Write(output, $"{workspace.Database.Dialect}: one period with names, sources and vintages: {workspace.Observations.Current(office, PackId, periods[0]).Count} figures in {clock.Elapsed.TotalMilliseconds:0} ms");
        workspace.Dispose();
        Directory.Delete(folder, true);
    }

    static void Excel(TextWriter output)
    {
        const int Rows = 20_000;
        const int Columns = 100;
        var file = Path.GetTempFileName();
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        using (var stream = File.Create(file)) WriteRows.Run(stream, "数据", Enumerable.Range(0, Rows).Select(row => (IReadOnlyList<object?>)[.. Enumerable.Range(0, Columns).Select(column => column == 0 ? (object)$"县{row}" : (row * 131m + column * 7) / 100)]));
        Write(output, $"Excel file of {Rows * Columns} cells: {clock.Elapsed.TotalSeconds:0.0} s, {new FileInfo(file).Length / 1e6:0} MB, heap afterwards {GC.GetTotalMemory(false) / 1e6:0} MB, allocated {(GC.GetTotalAllocatedBytes() - before) / 1e6:0} MB in all");
        File.Delete(file);
    }

    static Period Month(int number) => Period.Month(2010 + number / 12, number % 12 + 1);

    static byte[] Csv(int rows)
    {
        var text = new StringBuilder("地区代码,地区,指标,统计期,数值,单位\n");
        for (var row = 0; row < rows; row++)
        {
            var (cell, month) = (row % (Counties * Indicators), Month(row / (Counties * Indicators)));
            text.Append(CultureInfo.InvariantCulture, $"{Code(cell / Indicators)},县{cell / Indicators:000},指标{cell % Indicators:00},{month},{(row * 37L % 1_000_003) / 100m:0.00},亿元\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static string Code(int county) => (980101 + county / 90 * 100 + county % 90).ToString(CultureInfo.InvariantCulture);

    static Dictionary<string, string> Files() => new(StringComparer.Ordinal)
    {
        ["pack.yaml"] = $"schema: pack/1\nid: {PackId}\ntitle: 测量用\ndocument_number: 测〔2000〕1号\nissuer: 测量省人民政府\njurisdiction: \"980000\"\neffective_from: 2000-01-01\neffective_to: 2050-12-31\nversion: 1.0.0\nsynthetic: true\ndocument_titles: [测量用]\n",
        ["regions.yaml"] = "schema: regions/1\nregions:\n  - {code: \"980000\", name: 测量省, kind: province}\n  - {code: \"980100\", name: 测量一市, kind: prefecture, parent: \"980000\"}\n  - {code: \"980200\", name: 测量二市, kind: prefecture, parent: \"980000\"}\n"
            + string.Concat(Enumerable.Range(0, Counties).Select(county => $"  - {{code: \"{Code(county)}\", name: 县{county:000}, kind: county, parent: \"{Code(county)[..4]}00\", member: true}}\n")),
        ["indicators.yaml"] = "schema: indicators/1\nindicators:\n"
            + string.Concat(Enumerable.Range(0, Indicators).Select(indicator => $"  - {{code: 指标{indicator:00}, name: 指标{indicator:00}, unit: 亿元, decimals: 2, direction: higher, periods: [month, quarter], definition: 测量用, source_unit: 测量局, arrival: department, attribute: anticipatory, provisional: true, assumption: 测量用}}\n")),
    };

    static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
