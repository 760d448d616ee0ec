using Xiance.Documents;

namespace Xiance.Plans;

/// <summary>
/// Which pack makes an uploaded document run: the one with its number or one of its titles. A document that prints neither belongs to
/// the only pack without number and titles that has its issuer and its years; where two fit, nobody guesses and the office chooses.
/// </summary>
public static class RecognisePack
{
    /// <summary>The pack of the document, or null where none fits or several do.</summary>
    public static Pack? Run(IEnumerable<Pack> packs, DocumentHeader header)
    {
        var all = packs.ToList();
        if (all.FirstOrDefault(pack => Named(pack, header)) is { } named) return named;
        return header is { DocumentNumber: null or "", Title: null, PlanTitle: null } && all.Where(pack => Unnamed(pack, header)).ToList() is [var only] ? only : null;
    }

    static bool Named(Pack pack, DocumentHeader header) =>
        header.DocumentNumber is { Length: > 0 } number && number == pack.DocumentNumber
        || pack.DocumentTitles.Any(title => title == header.Title || title == header.PlanTitle);

    static bool Unnamed(Pack pack, DocumentHeader header) =>
        pack is { DocumentNumber: null or "", DocumentTitles.Count: 0, Issuer.Length: > 0 } && pack.Issuer == header.Issuer
        && pack.EffectiveFrom.Year == header.PeriodStart && pack.EffectiveTo?.Year == header.PeriodEnd;
}
