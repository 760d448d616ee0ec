using System.Text.Json;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Cli;

/// <summary>JSON as values of the rule language; numbers stay exact decimals, a text is a text.</summary>
static class FeelJson
{
    public static Dictionary<string, Value?> Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("an object is expected");
        return document.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => Of(member.Value));
    }

    static Value? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => element.TryGetDecimal(out var number) ? number : throw new JsonException("a number has more than 28 digits"),
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => new ListValue([.. element.EnumerateArray().Select(Of)]),
        JsonValueKind.Object => new ContextValue([.. element.EnumerateObject().Select(member => new KeyValuePair<string, Value?>(member.Name, Of(member.Value)))]),
        _ => null,
    };

    /// <summary>The type a value shows; what is null may be anything.</summary>
    public static RuleType TypeOf(Value? value) => value switch
    {
        NumberValue => RuleType.Number,
        TextValue => RuleType.Text,
        BooleanValue => RuleType.Boolean,
        ListValue list => RuleType.ListOf(list.Items.Select(TypeOf).Distinct().ToList() is [var only] ? only : RuleType.Any),
        ContextValue context => new ContextType(context.Entries.ToDictionary(entry => entry.Key, entry => TypeOf(entry.Value))),
        _ => RuleType.Any,
    };
}
