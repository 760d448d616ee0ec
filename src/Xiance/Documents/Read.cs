using Xiance.Basics;
using Xiance.Documents.Readers;
using Xiance.Documents.Text;

namespace Xiance.Documents;

/// <summary>Reads plan documents out of decoded text.</summary>
public static class Read
{
    /// <summary>
    /// One entry for every document of the source, in its order. A source without text or without anything that plans hold
    /// (a task, a target, a list, an obligation, a table) gives problems instead; nothing is half-read.
    /// </summary>
    public static Outcome<PlanExtract> Documents(SourceText source)
    {
        if (string.IsNullOrWhiteSpace(source.Text)) return Problems.Empty(source.Name);
        var original = new Source(source.Text);
        var documents = Gazette.Split(original).Select(part => One(source.Name, original, part)).ToList();
        return new PlanExtract(PlanExtract.CurrentSchema, documents);
    }

    static PlanDocument One(string name, Source original, (int From, int To) lines)
    {
        var text = Normalise.Lines(original, lines.From, lines.To);
        var root = Cutter.Cut(text);
        return new PlanDocument(HeaderReader.Read(text, root), Clauses.Sections(text, root), Clauses.Of(text, root))
        {
            Source = name,
            Tasks = TaskReader.Read(text, root),
            Targets = [],
            Incentives = [],
            CountyLists = CountyListReader.Read(text, root),
            Boxes = [],
            Projects = [],
            Obligations = [],
            Tables = [],
            Contradictions = [],
            Unused = [],
            Text = text.Text
        };
    }
}
