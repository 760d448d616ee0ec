using System.CommandLine;
using Npgsql;
using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Storage.Enterprises;

namespace Xiance.Cli;

/// <summary>xiance enterprise evaluate: per-mu scores and grades of a file of firms by a method text, by any of the three engines.</summary>
static class EnterpriseCommand
{
    static readonly Argument<FileInfo> Method = new("METHOD") { Description = "enterprise-method/1" };
    static readonly Option<FileInfo> Data = new("--data") { Description = "CSV, xlsx, xls, Parquet (duckdb)", Required = true };
    static readonly Option<string> PeriodOption = new("--period") { Description = "2024", Required = true };
    static readonly Option<DirectoryInfo> Out = new("--out") { Description = "结果目录 / folder for the results", Required = true };
    static readonly Option<string> Engine = new("--engine") { Description = "reference | duckdb | postgres (XIANCE_POSTGRES)" };

    public static Command Make()
    {
        Engine.AcceptOnlyFromAmong("reference", "duckdb", "postgres");
        var evaluate = new Command("evaluate", "按办法计算亩均得分和档次 / per-mu scores and grades") { Method, Data, PeriodOption, Out, Engine, Output.ProblemsOption };
        evaluate.SetAction(Evaluated);
        return new Command("enterprise", "企业 / enterprises") { evaluate };
    }

    static int Evaluated(ParseResult parsed)
    {
        if (Period.TryParse(parsed.GetRequiredValue(PeriodOption)) is not { } period) return Output.Report([Basics.Problems.NotAPeriod(Place.Named("--period"), parsed.GetRequiredValue(PeriodOption))], parsed);
        var run = ReadFirms.Method(parsed.GetRequiredValue(Method).FullName).Then(method => Run(method, parsed, period.Last.Year));
        if (!run.Succeeded) return Output.Report(run.Problems, parsed);
        var folder = Directory.CreateDirectory(parsed.GetRequiredValue(Out).FullName).FullName;
        WriteFirms.Run(Path.Combine(folder, "enterprises.csv"), run.Value);
        return Output.Report(run.Problems, parsed);
    }

    static Outcome<MethodRun> Run(EnterpriseMethod method, ParseResult parsed, int year)
    {
        var data = parsed.GetRequiredValue(Data).FullName;
        return parsed.GetValue(Engine) switch
        {
            "duckdb" => DuckEvaluate.Run(method, data, year),
            "postgres" => ReadFirms.Table(method, data, year).Then(firms => Postgres(method, firms, year)),
            _ => ReadFirms.Table(method, data, year).Then(firms => Evaluate.Run(method, firms, year)),
        };
    }

    static Outcome<MethodRun> Postgres(EnterpriseMethod method, FirmTable firms, int year)
    {
        if (Environment.GetEnvironmentVariable("XIANCE_POSTGRES") is not { Length: > 0 } where) return Problem.Of("EN-217", Place.Nowhere);
        using var connection = new NpgsqlConnection(where);
        connection.Open();
        var problems = PostgresFirms.Load(method, connection, "firms", firms);
        return problems.Count > 0 ? problems.ToList() : PostgresEvaluate.Run(method, connection, "firms", year);
    }
}
