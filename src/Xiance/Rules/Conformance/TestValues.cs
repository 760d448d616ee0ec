using System.Globalization;
using System.Xml.Linq;
using Xiance.Rules.Running;
using Xiance.Rules.Values;

namespace Xiance.Rules.Conformance;

/// <summary>Values as the suite's test files write them, and the comparison of expected and actual.</summary>
static class TestValues
{
    const decimal Tolerance = 1e-8m;

    public static Value? Read(XElement element)
    {
        if (element.One("list") is { } list) return IsNil(list) ? null : new ListValue([.. list.All("item").Select(Read)]);
        var components = element.All("component").ToList();
        if (components.Count > 0) return new ContextValue([.. components.Select(component => new KeyValuePair<string, Value?>(component.Get("name")!, IsNil(component) ? null : Read(component)))]);
        return element.One("value") is { } value && !IsNil(value) ? Simple(value) : null;
    }

    static bool IsNil(XElement element) => element.Attributes().Any(attribute => attribute.Name.LocalName == "nil" && attribute.Value is "true" or "1");

    static Value? Simple(XElement element)
    {
        var type = element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "type")?.Value.Split(':')[^1];
        var text = element.Value;
        return type switch
        {
            "decimal" or "double" or "integer" or "int" or "long" or "float" => Number(text.Trim()),
            "boolean" => text.Trim() is "true" or "1",
            "date" => ReadTemporal.Date(text.Trim()),
            "time" => ReadTemporal.Time(text.Trim()),
            "dateTime" => ReadTemporal.DateTime(text.Trim()),
            "duration" or "dayTimeDuration" or "yearMonthDuration" => ReadTemporal.Duration(text.Trim()),
            null => Number(text.Trim()) ?? (Value)text,
            _ => text,
        };
    }

    static NumberValue? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new NumberValue(number) : null;

    public static bool Agree(Value? expected, Value? actual) => (expected, actual) switch
    {
        (null, null) => true,
        (NumberValue a, NumberValue b) => Math.Abs(a.Number - b.Number) <= Tolerance * Math.Max(1, Math.Abs(a.Number)),
        (ListValue a, ListValue b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items, Agree).All(same => same),
        (ContextValue a, ContextValue b) => a.Entries.Count == b.Entries.Count && a.Entries.All(entry => b.TryFind(entry.Key, out var other) && Agree(entry.Value, other)),
        _ => Compare.AreEqual(expected, actual) == true,
    };
}
