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
        var incentives = IncentiveReader.Read(text, root);
        var header = HeaderReader.Read(text, root);
        var document = new PlanDocument(header, Clauses.Sections(text, root), Clauses.Of(text, root))
        {
            Source = name,
            Tasks = Tasks(text, root),
            Targets = TargetReader.Read(text, root, header, incentives),
            Incentives = incentives,
            CountyLists = CountyListReader.Read(text, root),
            Boxes = BoxReader.Read(text, root),
            Projects = ProjectReader.Read(text, root),
            Obligations = ObligationReader.Read(text, root, header),
            Tables = TableReader.Read(text, root),
            Contradictions = [],
            Unused = [],
            Text = text.Text
        };
        var mentions = MentionReader.Read(text, root, document);
        return document with
        {
            Contradictions = ContradictionReader.Read(document.Targets, document.CountyLists),
            Mentions = mentions,
            Unused = [.. mentions.Where(mention => mention.Item is null).Select(mention => new UnusedMention(mention.Text, mention.Kind, mention.Reason!, mention.Sentence, mention.Clause, mention.Span, mention.SourceSpan))]
        };
    }

    /// <summary>Rows of a breakdown table are the tasks where there is one; else the items of the text.</summary>
    static IReadOnlyList<PlanTask> Tasks(NormalText text, Node root)
    {
        var rows = TableTaskReader.Read(text, root).ToList();
        return rows.Count > 0 ? rows : TaskReader.Read(text, root);
    }
}
