using System.Text;

namespace Xiance.Documents.Text;

/// <summary>Makes the normal text of one document from its lines of the source.</summary>
static class Normalise
{
    const double TraditionalShare = 0.03;

    public static NormalText Lines(Source source, int fromLine, int toLine)
    {
        var traditional = IsTraditional(source.Text);
        var paragraphs = Joining.Paragraphs(Furniture.Drop(Pieces.Of(source, fromLine, toLine)));
        var writer = new Writer(source.Text, traditional);
        var shapes = new List<Paragraph>();
        foreach (var pieces in paragraphs)
        {
            var start = writer.Length;
            if (start > 0) writer.Break(pieces[0].Start);
            start = writer.Length;
            foreach (var piece in pieces) writer.Add(piece);
            shapes.Add(new Paragraph(start, writer.Length, pieces[0].Hashes, pieces[0].IsTable));
        }
        return writer.Finish(source, shapes);
    }

    static bool IsTraditional(string text)
    {
        var han = 0;
        var changed = 0;
        foreach (var character in text)
        {
            if (!Characters.IsHan(character)) continue;
            han++;
            if (Simplify.Character(character) != character) changed++;
        }
        return han > 0 && changed > han * TraditionalShare;
    }

    sealed class Writer(string source, bool traditional)
    {
        readonly StringBuilder text = new();
        readonly List<int> starts = [];
        readonly List<int> ends = [];

        public int Length => text.Length;

        public void Break(int place) => Put('\n', place, place);

        public void Add(Piece piece)
        {
            for (var at = piece.Start; at < piece.End; at++)
            {
                var character = source[at];
                if (Characters.IsBlank(character)) at = Gap(piece, at);
                else if (character == '*' && at + 1 < piece.End && source[at + 1] == '*') at++;
                else if (Pinyin.Length(source, at, piece.End, traditional) is var length and > 0) at += length - 1;
                else Put(traditional ? Simplify.Character(character) : character, at, at + 1);
            }
        }

        public NormalText Finish(Source original, List<Paragraph> paragraphs) => new(text.ToString(), [.. starts], [.. ends], original, paragraphs);

        /// <summary>In a table a tab parts cells and a blank parts names; elsewhere blanks mean nothing.</summary>
        int Gap(Piece piece, int at)
        {
            var end = at;
            while (end < piece.End && Characters.IsBlank(source[end])) end++;
            if (piece.IsTable && end < piece.End) Put(source.AsSpan(at, end - at).Contains('\t') ? '\t' : ' ', at, end);
            return end - 1;
        }

        void Put(char character, int start, int end)
        {
            text.Append(character);
            starts.Add(start);
            ends.Add(end);
        }
    }
}
