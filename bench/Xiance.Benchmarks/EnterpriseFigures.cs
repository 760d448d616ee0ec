using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Xiance.Enterprises;
using Xiance.Enterprises.Sql;
using Xiance.Enterprises.Text;
using Xiance.Rules.Sql;
using Xiance.Storage;
using Xiance.Storage.Enterprises;

namespace Xiance.Benchmarks;

/// <summary>
/// Per-mu evaluation against hand-written SQL: dotnet run -c Release --project bench/Xiance.Benchmarks -- enterprises [reference|duckdb|postgres] [rows];
/// PostgreSQL where XIANCE_BENCH_POSTGRES is a connection string.
/// </summary>
static class EnterpriseFigures
{
    public static void Print(TextWriter output, string root, string[] args)
    {
        Write(output, $"load average {File.ReadAllText("/proc/loadavg").Trim()}");
        var method = MethodReader.Read("per-mu.yaml", File.ReadAllText(Path.Combine(root, "bench", "per-mu.yaml"))).Value!;
        var part = args.ElementAtOrDefault(1) ?? "reference";
        var rows = int.Parse(args.ElementAtOrDefault(2) ?? (part == "reference" ? "200000" : "10000000"), CultureInfo.InvariantCulture);
        if (part == "reference") Reference(output, method, rows);
        if (part == "duckdb") Columnar(output, method, (root, rows));
        if (part == "postgres" && Environment.GetEnvironmentVariable("XIANCE_BENCH_POSTGRES") is { Length: > 0 } connection) Production(output, method, (root, rows, connection));
        Write(output, $"load average {File.ReadAllText("/proc/loadavg").Trim()}");
    }

    static void Reference(TextWriter output, EnterpriseMethod method, int rows)
    {
        var firms = Firms(rows);
        for (var turn = 0; turn < 4; turn++)
        {
            var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var run = Evaluate.Run(method, firms, 2024).Value!;
            Write(output, $"reference, {rows} firms: {clock.Elapsed.TotalSeconds:0.00} s (processor {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.00} s), {run.Firms.Count(firm => firm.Grade == "A")} A");
        }
    }

    static FirmTable Firms(int rows)
    {
        var random = new Random(20240617);
        var numbers = new[] { "land", "tax", "output", "energy", "emission", "staff", "research", "revenue" }.ToDictionary(name => name, _ => Enumerable.Range(0, rows).Select(_ => random.Next(50) == 0 ? double.NaN : Math.Round(random.NextDouble() * 10_000, 2)).ToArray());
        return new FirmTable([.. Enumerable.Range(0, rows).Select(row => $"F{row}")], [.. Enumerable.Range(0, rows).Select(row => $"C{row % 86}")], [.. Enumerable.Repeat(2024, rows)]) { Numbers = numbers };
    }

    static void Columnar(TextWriter output, EnterpriseMethod method, (string Root, int Rows) of)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "xiance-bench-firms")).FullName;
        var data = Path.Combine(folder, $"firms-{of.Rows}.parquet");
        using var duck = new Duck(folder, "6GB");
        if (!File.Exists(data)) duck.Query($"COPY ({Made(of.Rows)}) TO '{data}' (FORMAT parquet)", (_, _) => { });
        Write(output, $"{of.Rows} firm-years, {new FileInfo(data).Length / 1e6:0} MB of Parquet");
        var byHand = File.ReadAllText(Path.Combine(of.Root, "bench", "per-mu-duckdb.sql")).Replace("{data}", data).Replace("{out}", Path.Combine(folder, "by-hand.parquet"));
        var query = PerMuQuery.Of(method, SqlDialect.DuckDb, FirmFile.Source(method, data, 0), null).Value!;
        var ours = $"COPY ({query.Text}) TO '{Path.Combine(folder, "ours.parquet")}' (FORMAT parquet)";
        if (Environment.GetEnvironmentVariable("XIANCE_BENCH_SQL") is { Length: > 0 } trials)
        {
            File.WriteAllText(Path.Combine(trials, "ours.txt"), ours);
            for (var turn = 0; turn < 2; turn++)
                foreach (var file in Directory.GetFiles(trials, "*.sql").Order()) Time(output, Path.GetFileName(file), () => duck.Query(File.ReadAllText(file), (_, _) => { }));
            return;
        }
        for (var turn = 0; turn < (of.Rows > 20_000_000 ? 1 : 3); turn++)
        {
            Time(output, "by hand", () => duck.Query(byHand, (_, _) => { }));
            Time(output, "method text", () => duck.Query(ours, (_, _) => { }));
        }
        duck.Query($"SELECT CAST(count(*) AS BIGINT), CAST(sum(CASE WHEN chr(CAST(65 + o.grade AS INTEGER)) <> h.grade OR abs(o.score - h.score) > 1e-8 THEN 1 ELSE 0 END) AS BIGINT) FROM read_parquet('{folder}/ours.parquet') o JOIN read_parquet('{folder}/by-hand.parquet') h ON o.region = h.county AND o.year = h.year AND o.id = h.id",
            (rows, columns) => Write(output, $"compared {columns[0].Span<long>(rows)[0]}, other score or grade (ties that doubles tell apart): {columns[1].Span<long>(rows)[0]}"));
        Write(output, $"peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1e9:0.00} GB");
    }

    static string Made(int rows)
    {
        static string Figure(int seed, int most) => $"CASE WHEN hash(i, {seed + 100}) % 50 = 0 THEN NULL ELSE CAST(hash(i, {seed}) % {most} + 1 AS FLOAT8) / 100 END";
        return $"SELECT CAST(hash(i // 5, 7) % 86 AS INTEGER) AS county, CAST(2020 + i % 5 AS INTEGER) AS year, i // 5 AS id, {Figure(1, 10_000)} AS land, {Figure(2, 300_000)} - 50 AS tax, {Figure(3, 2_000_000)} AS output, {Figure(4, 500_000)} AS energy, {Figure(5, 500)} AS emission, round({Figure(6, 50_000)}) + 1 AS staff, {Figure(7, 200_000)} AS research, {Figure(8, 6_000_000)} AS revenue FROM range({rows}) AS t(i)";
    }

    static void Production(TextWriter output, EnterpriseMethod method, (string Root, int Rows, string Connection) of)
    {
        using var connection = new NpgsqlConnection(of.Connection);
        connection.Open();
        static string Figure(int seed, int most) => $"CASE WHEN abs(hashint8extended(i, {seed + 100})) % 50 = 0 THEN NULL ELSE abs(hashint8extended(i, {seed})) % {most} + 1 END";
        Do(connection, "DROP TABLE IF EXISTS firms");
        Do(connection, "CREATE UNLOGGED TABLE firms (county integer NOT NULL, year integer NOT NULL, id bigint NOT NULL, land bigint, tax bigint, output bigint, energy bigint, emission bigint, staff bigint, research bigint, revenue bigint)");
        Do(connection, $"INSERT INTO firms SELECT abs(hashint8extended(i / 5, 7)) % 86, 2020 + i % 5, i / 5, {Figure(1, 10_000)}, {Figure(2, 300_000)} - 5000, {Figure(3, 2_000_000)}, {Figure(4, 500_000)}, {Figure(5, 500)}, {Figure(6, 500)}, {Figure(7, 200_000)}, {Figure(8, 6_000_000)} FROM generate_series(0, {of.Rows - 1}::bigint) AS t(i)");
        Do(connection, "ANALYZE firms");
        Do(connection, "SET work_mem = '512MB'");
        var byHand = File.ReadAllText(Path.Combine(of.Root, "bench", "per-mu-postgres.sql"));
        var ours = "CREATE TEMP TABLE by_text AS " + PerMuQuery.Of(method, SqlDialect.PostgreSql, PostgresEvaluate.Source(method, "firms", 0), null).Value!.Text;
        if (Environment.GetEnvironmentVariable("XIANCE_BENCH_SQL") is { Length: > 0 } trials) File.WriteAllText(Path.Combine(trials, "ours-postgres.txt"), ours);
        for (var turn = 0; turn < 3; turn++)
        {
            Do(connection, "DROP TABLE IF EXISTS by_hand, by_text");
            Time(output, "PostgreSQL by hand", () => Do(connection, byHand));
            Time(output, "PostgreSQL method text", () => Do(connection, ours));
        }
        using var compare = new NpgsqlCommand("SELECT sum(CASE WHEN chr(65 + t.grade) <> h.grade OR abs(t.score - h.score) > 1e-8 THEN 1 ELSE 0 END) FROM by_text t JOIN by_hand h USING (id, year)", connection) { CommandTimeout = 0 };
        Write(output, $"other score or grade (ties that doubles tell apart): {compare.ExecuteScalar()}");
    }

    static void Do(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }

    static void Time(TextWriter output, string what, Action work)
    {
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        File.WriteAllText("/proc/self/clear_refs", "5");
        work();
        var peak = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
        Write(output, $"{what}: {clock.Elapsed.TotalSeconds:0.0} s (processor of this process {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.0} s), most memory {double.Parse(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1e6:0.0} GB, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
    }

    static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
