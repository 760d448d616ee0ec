using System.Security.Cryptography;
using System.Text;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Reports.Text;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Progress;

/// <summary>What was seen when a review was closed: the papers of that moment to the letter, for readers of the review's own region.</summary>
public sealed class ClosedReviews(Database database)
{
    /// <summary>Null while the review is open, where the reader does not see the region's own rows, or where nothing was kept.</summary>
    public ClosedReview? Find(Reading reading, long review) => database.Read(session => session.One<Row>(Sight.Of(session, reading).Fill(
        """
        select s.content, s.hash, s.at_ms, s.by_actor from review_step s join progress_review e on e.review_id = s.review_id
        where s.review_id = @review and s.act = 'Close' and s.content <> '' and s.at_ms <= @asOf and {own e}
        """), new { review, asOf = reading.AsOf.Milliseconds }))?.Closed;

    internal static string Hash(string content) => content.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    sealed record Row(string Content, string Hash, long AtMs, string ByActor)
    {
        public ClosedReview Closed => new(PaperText.Read(Content), Hash, new Instant(AtMs), ByActor) { Intact = ClosedReviews.Hash(Content) == Hash };
    }
}

/// <summary>The papers kept at a closing (one for each plan of the region), their SHA-256, when and by whom.</summary>
public sealed record ClosedReview(IReadOnlyList<KeptPaper> Papers, string Hash, Instant At, string By)
{
    /// <summary>True when what is kept still has the hash that was kept with it.</summary>
    public bool Intact { get; init; }
}
