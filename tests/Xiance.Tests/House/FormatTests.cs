using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Xiance.Documents;
using Xiance.Storage.Plans;
using YamlDotNet.RepresentationModel;

namespace Xiance.Tests.House;

/// <summary>The schemas under docs/formats say what the readers read: every top-level key of every pack is described, and the generated schema is up to date.</summary>
public sealed class FormatTests
{
    static readonly string Formats = Path.Combine(Checkout.Root, "docs", "formats");

    public static TheoryData<string, string> PackFiles
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var pack in Directory.GetDirectories(Path.Combine(Checkout.Root, "packs")).Where(folder => File.Exists(Path.Combine(folder, "pack.yaml"))))
                foreach (var file in PackFolder.Files(pack).Keys) data.Add(Path.GetFileName(pack), file);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(PackFiles))]
    public void Every_key_of_a_pack_is_described_and_every_required_key_is_there(string pack, string file)
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Formats, file.StartsWith("examples/", StringComparison.Ordinal) ? "incentive-examples.schema.json" : Path.ChangeExtension(file, ".schema.json"))))!;
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Checkout.Root, "packs", pack, file))));
        Check((YamlMappingNode)yaml.Documents[0].RootNode, schema, file);
    }

    static void Check(YamlMappingNode map, JsonNode schema, string where)
    {
        var properties = schema["properties"] as JsonObject ?? [];
        var keys = map.Children.Keys.Select(key => key.ToString()).ToList();
        if (schema["additionalProperties"] is JsonValue more && !more.GetValue<bool>()) Assert.Equal([], keys.Except(properties.Select(pair => pair.Key)).Select(key => $"{where}/{key}"));
        Assert.Equal([], (schema["required"] as JsonArray ?? []).Select(key => key!.GetValue<string>()).Except(keys).Select(key => $"{where}/{key}"));
        foreach (var (key, child) in map.Children)
        {
            if (child is not YamlSequenceNode sequence || properties[key.ToString()]?["items"] is not { } items || items["properties"] is null) continue;
            foreach (var item in sequence.Children.OfType<YamlMappingNode>()) Check(item, items, $"{where}/{key}");
        }
    }

    /// <summary>To make it anew after a change of the records: XIANCE_WRITE_SCHEMAS=1 dotnet test --filter FormatTests.</summary>
    [Fact]
    public void The_schema_of_plan_extract_is_generated_from_the_records()
    {
        var file = Path.Combine(Formats, "plan-extract.schema.json");
        var schema = new JsonSerializerOptions(Json.Options) { WriteIndented = true, TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver() };
        var text = schema.GetJsonSchemaAsNode(typeof(PlanExtract)).ToJsonString(schema) + "\n";
        if (Environment.GetEnvironmentVariable("XIANCE_WRITE_SCHEMAS") is not null) File.WriteAllText(file, text);
        Assert.Equal(File.ReadAllText(file), text);
    }
}
