using Xiance.Basics;
using Xiance.Rules;
using Xiance.Rules.Explaining;
using Xiance.Rules.Types;
using Xiance.Rules.Values;
using Xiance.Storage.Figures;

namespace Xiance.Web.Figures;

/// <summary>A formula on trial: what is wrong with it, how it reads, and what it gives with the figures of a county.</summary>
public sealed record ShownFormula(string Text, IReadOnlyList<Problem> Problems)
{
    public string? Reading { get; init; }

    public string? Kind { get; init; }

    public ExplainRule? Explained { get; init; }

    /// <summary>The indicators it names, each with its figure where one stands.</summary>
    public IReadOnlyList<(string Name, LedgerFigure? Figure)> Inputs { get; init; } = [];

    public static ShownFormula Of(string text, Schema schema, IReadOnlyList<LedgerFigure> figures)
    {
        if (string.IsNullOrWhiteSpace(text)) return new ShownFormula(text, []);
        var compiled = Compile.Strict(text, schema, Place.Nowhere);
        if (!compiled.Succeeded) return new ShownFormula(text, compiled.Problems);
        var byCode = figures.ToDictionary(figure => figure.Indicator.Code, StringComparer.Ordinal);
        var inputs = compiled.Value.Inputs.Order(StringComparer.Ordinal).Select(name => (Name: name, Figure: byCode.GetValueOrDefault(name))).ToList();
        var explained = ExplainRule.Of(compiled.Value, inputs.Where(input => input.Figure is not null).ToDictionary(input => input.Name, input => (Value?)input.Figure!.Value));
        return new ShownFormula(text, explained.Answer.Problem is { } problem ? [problem] : [])
        {
            Reading = ChineseReading.Of(compiled.Value),
            Kind = compiled.Value.Type is NumberType { Measure: { IsOne: false } measure } ? measure.ToString() : null,
            Explained = explained,
            Inputs = inputs,
        };
    }
}
