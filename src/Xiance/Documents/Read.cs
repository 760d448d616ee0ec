using Xiance.Basics;
using Xiance.Documents.Readers;
using Xiance.Documents.Text;

namespace Xiance.Documents;

/// <summary>Reads plan documents out of decoded text.</summary>
public static class Read
{
    /// <summary>
    /// One entry for every document of the source, in its order. A source without text or without anything that plans hold
    /// (a task, a target, an incentive, a list, an obligation, a project, a box), and one that bears a secrecy mark, gives problems instead; nothing is half-read.
    /// A text that looks reworded by a machine comes with a warning.
    /// </summary>
    public static Outcome<PlanExtract> Documents(SourceText source) => Documents(source, UnitRegisterText.Common);

    /// <summary>The same with a register of unit names of one's own.</summary>
    public static Outcome<PlanExtract> Documents(SourceText source, UnitRegister register)
    {
        if (string.IsNullOrWhiteSpace(source.Text)) return Problems.Empty(source.Name);
        if (Trust.SecrecyMark(source.Text) is { } mark) return Problems.Secret(source.Name, mark);
        var original = new Source(source.Text);
        var documents = Gazette.Split(original).Select(part => One(source.Name, original, part, register)).ToList();
        if (documents.All(HoldsNothing)) return Problems.NothingWanted(source.Name);
        var extract = new PlanExtract(PlanExtract.CurrentSchema, documents);
        return Trust.OddWording(source.Text) is { } odd ? new Outcome<PlanExtract>(extract, [Problems.Mangled(source.Name, odd)]) : extract;
    }

    static bool HoldsNothing(PlanDocument document) =>
        document.Tasks.Count + document.Targets.Count + document.Incentives.Count + document.CountyLists.Count + document.Obligations.Count + document.Projects.Count + document.Boxes.Count == 0;

    static PlanDocument One(string name, Source original, (int From, int To) lines, UnitRegister register)
    {
        var text = Normalise.Lines(original, lines.From, lines.To);
        var root = Cutter.Cut(text);
        var incentives = IncentiveReader.Read(text, root);
        var header = HeaderReader.Read(text, root);
        var terms = TermsReader.Read(text, root, header.IssuedOn);
        header = header with { EffectiveFrom = terms.Validity?.From, EffectiveTo = terms.Validity?.To, ValidityText = terms.Validity?.Text };
        incentives = [.. incentives.Select(incentive => WithTerms(incentive, terms))];
        var document = new PlanDocument(header, Clauses.Sections(text, root), Clauses.Of(text, root))
        {
            Source = name,
            Tasks = UnitResolution.Of(Tasks(text, root), register, header),
            Targets = TargetReader.Read(text, root, header, incentives),
            Incentives = incentives,
            CountyLists = CountyListReader.Read(text, root),
            Boxes = BoxReader.Read(text, root),
            Projects = [.. ProjectReader.Read(text, root).Concat(TextProjectReader.Read(text, root)).OrderBy(project => project.Span.Start)],
            Obligations = ObligationReader.Read(text, root, header),
            Tables = TableReader.Read(text, root),
            Precedences = terms.Precedences,
            Contradictions = [],
            Unused = [],
            Text = text.Text
        };
        var mentions = MentionReader.Read(text, root, document);
        return document with
        {
            Contradictions = ContradictionReader.Read(text, document.Targets, document.CountyLists),
            Mentions = mentions,
            Unused = [.. mentions.Where(mention => mention.Item is null).Select(mention => new UnusedMention(mention.Text, mention.Kind, mention.Reason!, mention.Sentence, mention.Clause, mention.Span, mention.SourceSpan))]
        };
    }

    static Incentive WithTerms(Incentive incentive, Terms terms)
    {
        var rule = terms.For(incentive.Clause);
        return incentive with { Stacking = rule?.Kind, StackingText = rule?.Text, ValidFrom = terms.Validity?.From, ValidTo = terms.Validity?.To };
    }

    /// <summary>Rows of a breakdown table are the tasks where there is one; else the items of the text.</summary>
    static IReadOnlyList<PlanTask> Tasks(NormalText text, Node root)
    {
        var rows = TableTaskReader.Read(text, root).ToList();
        return rows.Count > 0 ? rows : TaskReader.Read(text, root);
    }
}
