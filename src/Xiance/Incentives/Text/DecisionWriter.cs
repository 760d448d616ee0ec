using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xiance.Basics;

namespace Xiance.Incentives.Text;

/// <summary>Writes decisions: one CSV line, and one JSON line with conditions, signed lines, fund parts and citation.</summary>
public static class DecisionWriter
{
    public const string Header = "entity,rule,period,outcome,amount_fen,reason_code";

    static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Csv(Decision decision) => string.Join(',', Quoted(decision.Subject), Quoted(decision.Rule.Code), decision.Period, Word(decision.Outcome), decision.Amount?.Fen.ToString(CultureInfo.InvariantCulture) ?? "", Reason(decision));

    /// <summary>One object on one line; amounts in whole fen, lines in exact yuan.</summary>
    public static string Json(Decision decision) => new JsonObject
    {
        ["entity"] = decision.Subject,
        ["rule"] = decision.Rule.Code,
        ["period"] = decision.Period.ToString(),
        ["outcome"] = Word(decision.Outcome),
        ["strength"] = Snake(decision.Rule.Strength.ToString()),
        ["amount_fen"] = decision.Amount?.Fen,
        ["low_fen"] = decision.Range?.Low.Fen,
        ["high_fen"] = decision.Range?.High?.Fen,
        ["payable"] = decision.Payable,
        ["reason_code"] = Reason(decision),
        ["by"] = decision.By,
        ["missing"] = Texts(decision.Missing),
        ["nearest_miss"] = Texts(decision.NearestMiss.Select(line => line.Miss ?? line.Reading)),
        ["conditions"] = new JsonArray([.. decision.Conditions.Select(condition => new JsonObject { ["role"] = Snake(condition.Role.ToString()), ["text"] = condition.Line.Text, ["reading"] = condition.Line.Reading, ["actual"] = condition.Line.Actual, ["required"] = condition.Line.Required, ["holds"] = condition.Line.Answer?.Truth })]),
        ["lines"] = new JsonArray([.. decision.Lines.Select(line => new JsonObject { ["kind"] = Snake(line.Kind.ToString()), ["label"] = line.Label, ["calculation"] = line.Calculation, ["yuan"] = line.Yuan })]),
        ["fund"] = new JsonArray([.. decision.Fund.Select(part => new JsonObject { ["level"] = part.Level, ["payer"] = part.Payer, ["amount_fen"] = part.Amount.Fen })]),
        ["fund_missing"] = Texts(decision.FundMissing),
        ["payer"] = decision.Rule.Payer,
        ["cite"] = decision.Rule.Cite?.ToString(),
        ["provisional"] = decision.Rule.Provisional,
        ["assumption"] = decision.Rule.Assumption,
        ["problem"] = decision.Problem is { } problem ? Wording.Render(problem, Locale.Chinese).What : null,
    }.ToJsonString(Options);

    public static string Word(DecisionOutcome outcome) => Snake(outcome.ToString());

    public static string Word(Strength strength) => Snake(strength.ToString());

    /// <summary>Why there is no fixed amount; empty where there is one.</summary>
    public static string Reason(Decision decision) => decision.Outcome switch
    {
        DecisionOutcome.Eligible => decision.Amount is null ? "amount_to_be_set" : "",
        DecisionOutcome.NotEligible => "condition",
        DecisionOutcome.Excluded => "exclusion",
        DecisionOutcome.Undetermined => "missing",
        DecisionOutcome.Error => decision.Problem?.Code ?? "",
        var other => Word(other),
    };

    static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    static string Snake(string name) => string.Concat(name.Select((letter, index) => char.IsUpper(letter) ? (index > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
