using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Xiance.Assessment.Text;

/// <summary>Writes a run as result.json (format assessment-run/1): the same run gives the same bytes.</summary>
public static class RunWriter
{
    static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(AssessmentRun run)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            Head(json, run);
            json.WriteStartArray("regions");
            foreach (var result in run.Regions) Region(json, run, result);
            json.WriteEndArray();
            json.WriteStartArray("warnings");
            foreach (var warning in run.Warnings) json.WriteStringValue(warning.ToString().Trim());
            json.WriteEndArray();
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    static void Head(Utf8JsonWriter json, AssessmentRun run)
    {
        json.WriteString("schema", "assessment-run/1");
        json.WriteString("scheme", run.Scheme.Id);
        json.WriteString("name", run.Scheme.Name);
        json.WriteString("period", run.Period.ToString());
        json.WriteBoolean("provisional", run.Provisional);
        json.WriteStartArray("assumptions");
        foreach (var assumption in run.Scheme.Assumptions)
        {
            json.WriteStartObject();
            json.WriteString("where", assumption.Where);
            json.WriteString("text", assumption.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Region(Utf8JsonWriter json, AssessmentRun run, RegionResult result)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Region.Id);
        json.WriteString("name", result.Region.Name);
        Number(json, "score", result.Score);
        Number(json, "rank", result.Rank);
        if (result.Group is not null) json.WriteString("group", result.Group);
        if (result.Unranked is { } why) json.WriteString("unranked", why.ToString());
        if (result.Grade is not null) json.WriteString("grade", result.Grade);
        Array(json, "classes", result.Classes, one =>
        {
            json.WriteString("class", one.Class);
            Number(json, "score", one.Score);
            Number(json, "rank", one.Rank);
            json.WriteNumber("of", one.Members);
        });
        Array(json, "views", Explain.Region(run, result.Region.Id), view => View(json, view));
        Array(json, "points", result.Points, line =>
        {
            json.WriteString("code", line.Code);
            json.WriteNumber("points", line.Points);
        });
        Array(json, "vetoes", result.Vetoes, veto => json.WriteString("code", veto));
        if (result.Binding.Count > 0) Array(json, "binding", result.Binding, line =>
        {
            json.WriteString("code", line.Code);
            Number(json, "value", line.Value);
            Number(json, "target", line.Target);
            json.WriteString("state", line.State.ToString());
        });
        Array(json, "honours", result.Honours, award => Honour(json, award));
        Array(json, "talks", result.Talks, finding => Talk(json, finding));
        json.WriteEndObject();
    }

    static void View(Utf8JsonWriter json, ScoreExplanation view)
    {
        if (view.Class is not null) json.WriteString("class", view.Class);
        Number(json, "score", view.Score);
        Array(json, "nodes", view.Nodes, node =>
        {
            json.WriteString("code", node.Code);
            Kernel(json, "value", node.Value);
        });
        Array(json, "contributions", view.Contributions, line =>
        {
            json.WriteString("indicator", line.Indicator);
            Kernel(json, "raw", line.Raw);
            Kernel(json, "denominated", line.Denominated);
            Kernel(json, "imputed", line.Imputed);
            json.WriteBoolean("was_imputed", line.WasImputed);
            Kernel(json, "treated", line.Treated);
            if (line.Treatment is not null) json.WriteString("treatment", line.Treatment);
            Kernel(json, "normalised", line.Normalised);
            Kernel(json, "weight", line.Weight);
            Kernel(json, "contribution", line.Amount);
            if (line.LogShare is { } share) Kernel(json, "log_share", share);
            if (line.Source is not null) json.WriteString("source", line.Source);
        });
    }

    static void Honour(Utf8JsonWriter json, HonourAward award)
    {
        json.WriteString("honour", award.Honour);
        if (award.Class is not null) json.WriteString("class", award.Class);
        json.WriteNumber("place", award.Place);
        json.WriteNumber("value", award.Value);
        json.WriteBoolean("shared_last_place", award.SharedLastPlace);
    }

    static void Talk(Utf8JsonWriter json, TalkFinding finding)
    {
        json.WriteString("talk", finding.Talk);
        json.WriteString("criterion", finding.Criterion);
        if (finding.Class is not null) json.WriteString("class", finding.Class);
        Array(json, "evidence", finding.Evidence, year =>
        {
            json.WriteString("period", year.Period.ToString());
            json.WriteNumber("rank", year.Rank);
            json.WriteNumber("of", year.Of);
            Number(json, "before", year.Before);
        });
    }

    static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    static void Kernel(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
