using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Plans.Text;

/// <summary>Reads pack.yaml.</summary>
static class PackHead
{
    public static Pack Read(YamlFile file, string folder)
    {
        var root = file.Root;
        root.Word("schema", new Dictionary<string, int> { ["pack/1"] = 1 }, 1);
        var id = root.Text("id");
        if (id.Length > 0 && id != folder) root.Report(Problems.OtherFolder(root.PlaceOf("id"), id, folder));
        var (from, to) = (root.OptionalDate("effective_from"), root.OptionalDate("effective_to"));
        if (from is null && !root.Has("effective_from")) root.Report(Basics.Problems.MissingKey(root.Place, "effective_from", root.Path));
        if (from > to) root.Report(Problems.EndsBeforeBegin(root.PlaceOf("effective_to")));
        return new Pack(id, root.Text("title"), root.Text("version"))
        {
            DocumentNumber = root.OptionalText("document_number"),
            Issuer = root.Text("issuer"),
            Jurisdiction = root.Text("jurisdiction"),
            EffectiveFrom = from ?? DateOnly.MinValue,
            EffectiveTo = to,
            DocumentTitles = root.Texts("document_titles"),
            Supersedes = [.. root.Maps("supersedes").Select(Supersession)],
            DependsOn = root.Texts("depends_on"),
            Synthetic = root.OptionalFlag("synthetic") ?? false,
        };
    }

    static readonly Dictionary<string, bool> Extents = new(StringComparer.Ordinal) { ["whole"] = true, ["where_inconsistent"] = false };

    static Supersession Supersession(YamlMap map) => new(map.Text("document"), map.Word("extent", Extents, false), map.OptionalDate("from") ?? DateOnly.MinValue);
}
