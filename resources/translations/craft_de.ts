<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AllocationChart</name>
        <message>
            <source>Pairs by cluster</source>
            <translation>Paare je Cluster</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>Entnommen</translation>
        </message>
        <message>
            <source>Shortage</source>
            <translation>Fehlmenge</translation>
        </message>
        <message>
            <source>Quota</source>
            <translation>Quote</translation>
        </message>
        <message>
            <source>Budget allocation</source>
            <translation>Budgetzuteilung</translation>
        </message>
        <message>
            <source>The pairs that each cluster was asked for (quota), those it gave, and those it could not give because it has no more. A method that selects from the whole pool asks no cluster: its quotas are what it took.</source>
            <translation>Die Paare, die von jedem Cluster verlangt wurden (Quote), die er gab, und die er nicht geben konnte, weil er keine mehr hat. Ein Verfahren, das aus dem ganzen Pool auswählt, verlangt von keinem Cluster etwas: Seine Quoten sind das, was es entnommen hat.</translation>
        </message>
    </context>
    <context>
        <name>Chart</name>
        <message>
            <source>%1 cannot be written: the name has to end in .png, .svg, .pdf or .csv.</source>
            <translation>%1 lässt sich nicht schreiben: Der Name muss auf .png, .svg, .pdf oder .csv enden.</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 lässt sich nicht schreiben: %2</translation>
        </message>
    </context>
    <context>
        <name>DiameterChart</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>none, the diameter is exact</source>
            <translation>keine, der Durchmesser ist exakt</translation>
        </message>
        <message>
            <source>Distance by cluster</source>
            <translation>Abstand je Cluster</translation>
        </message>
        <message>
            <source>Bracket</source>
            <translation>Eingrenzung</translation>
        </message>
        <message>
            <source>Diameter</source>
            <translation>Durchmesser</translation>
        </message>
        <message>
            <source>Mean radius</source>
            <translation>Mittlerer Radius</translation>
        </message>
        <message>
            <source>Cluster diameters</source>
            <translation>Clusterdurchmesser</translation>
        </message>
    </context>
    <context>
        <name>Issues</name>
        <message>
            <source>wrong number of fields</source>
            <translation>falsche Anzahl an Feldern</translation>
        </message>
        <message>
            <source>has a NUL character</source>
            <translation>enthält ein NUL-Zeichen</translation>
        </message>
        <message>
            <source>longer than 1 MiB</source>
            <translation>länger als 1 MiB</translation>
        </message>
        <message>
            <source>text after a closing quote</source>
            <translation>Text nach schließendem Anführungszeichen</translation>
        </message>
        <message>
            <source>blank line</source>
            <translation>Leerzeile</translation>
        </message>
        <message>
            <source>taken for a header</source>
            <translation>als Kopfzeile gewertet</translation>
        </message>
        <message>
            <source>not valid JSON</source>
            <translation>kein gültiges JSON</translation>
        </message>
        <message>
            <source>a key is missing</source>
            <translation>ein Schlüssel fehlt</translation>
        </message>
        <message>
            <source>a value is not text</source>
            <translation>ein Wert ist kein Text</translation>
        </message>
        <message>
            <source>a language is missing</source>
            <translation>eine Sprache fehlt</translation>
        </message>
        <message>
            <source>marked fuzzy</source>
            <translation>als fuzzy markiert</translation>
        </message>
        <message>
            <source>marked obsolete</source>
            <translation>als veraltet markiert</translation>
        </message>
        <message>
            <source>not translated</source>
            <translation>nicht übersetzt</translation>
        </message>
        <message>
            <source>translation equals source</source>
            <translation>Übersetzung gleich Quelle</translation>
        </message>
        <message>
            <source>damaged catalogue</source>
            <translation>beschädigter Katalog</translation>
        </message>
        <message>
            <source>catalogue of another language</source>
            <translation>Katalog einer anderen Sprache</translation>
        </message>
        <message>
            <source>catalogue without a language</source>
            <translation>Katalog ohne Sprachangabe</translation>
        </message>
        <message>
            <source>one side is empty</source>
            <translation>eine Seite ist leer</translation>
        </message>
        <message>
            <source>Windows line end</source>
            <translation>Windows-Zeilenende</translation>
        </message>
        <message>
            <source>byte order mark</source>
            <translation>Byte-Order-Mark</translation>
        </message>
        <message>
            <source>invalid UTF-8, replaced</source>
            <translation>ungültiges UTF-8, ersetzt</translation>
        </message>
        <message>
            <source>normalised to NFC</source>
            <translation>nach NFC normalisiert</translation>
        </message>
        <message>
            <source>separator character, now a space</source>
            <translation>Trennzeichen, jetzt Leerzeichen</translation>
        </message>
        <message>
            <source>line break, now a space</source>
            <translation>Zeilenumbruch, jetzt Leerzeichen</translation>
        </message>
        <message>
            <source>inline markup, dropped</source>
            <translation>Inline-Markup, entfernt</translation>
        </message>
        <message>
            <source>unknown entity, kept</source>
            <translation>unbekannte Entität, beibehalten</translation>
        </message>
        <message>
            <source>a language twice, first taken</source>
            <translation>eine Sprache doppelt, erste übernommen</translation>
        </message>
        <message>
            <source>key mark of a menu, dropped</source>
            <translation>Zugriffstaste eines Menüs, entfernt</translation>
        </message>
        <message>
            <source>JSON null, now empty</source>
            <translation>JSON-null, jetzt leer</translation>
        </message>
        <message>
            <source>repeats an earlier pair</source>
            <translation>wiederholt ein früheres Paar</translation>
        </message>
        <message>
            <source>also in the validation set</source>
            <translation>auch in den Validierungsdaten</translation>
        </message>
        <message>
            <source>also in the test set</source>
            <translation>auch in den Testdaten</translation>
        </message>
        <message>
            <source>its vector is zero</source>
            <translation>sein Vektor ist null</translation>
        </message>
        <message>
            <source>locked out by hand</source>
            <translation>von Hand gesperrt</translation>
        </message>
        <message>
            <source>outside the token lengths</source>
            <translation>außerhalb der Tokenlängen</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>count, what happened</comment>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>Training pool</source>
            <translation>Trainingspool</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Test</translation>
        </message>
    </context>
    <context>
        <name>Lab</name>
        <message>
            <source>Compare methods</source>
            <translation>Verfahren vergleichen</translation>
        </message>
        <message>
            <source>Every method with its standard settings, at equal pairs and at equal target tokens.</source>
            <translation>Jedes Verfahren mit seinen Standardeinstellungen, bei gleich vielen Paaren und bei gleich vielen Zieltoken.</translation>
        </message>
        <message>
            <source>What CRAFT's steps bring</source>
            <translation>Was die Schritte von CRAFT bringen</translation>
        </message>
        <message>
            <source>CRAFT with and without shares by validation, and with and without looking at what validation pairs are like.</source>
            <translation>CRAFT mit und ohne Anteile nach der Validierung und mit und ohne Blick darauf, wie die Validierungspaare aussehen.</translation>
        </message>
        <message>
            <source>Numbers of clusters</source>
            <translation>Clusterzahlen</translation>
        </message>
        <message>
            <source>Diameters, residual and the bound over the number of clusters.</source>
            <translation>Durchmesser, Residuum und Schranke über der Clusterzahl.</translation>
        </message>
        <message>
            <source>How much chance matters</source>
            <translation>Wie viel der Zufall ausmacht</translation>
        </message>
        <message>
            <source>Ten seeds, with error bars and the stability of the selections.</source>
            <translation>Zehn Startwerte, mit Fehlerbalken und der Stabilität der Auswahlen.</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>automatisch</translation>
        </message>
        <message>
            <source>All sizes</source>
            <translation>Alle Größen</translation>
        </message>
        <message numerus="yes">
            <source>%1 pair(s)</source>
            <translation>
                <numerusform>%1 Paar</numerusform>
                <numerusform>%1 Paare</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 target token(s)</source>
            <translation>
                <numerusform>%1 Zieltoken</numerusform>
                <numerusform>%1 Zieltoken</numerusform>
            </translation>
        </message>
        <message>
            <source>known domain</source>
            <comment>random pairs of the known domain</comment>
            <translation>bekannte Domäne</translation>
        </message>
        <message>
            <source>worst pairs</source>
            <translation>schlechteste Paare</translation>
        </message>
        <message>
            <source>Bits per token less than random pairs of the same size: mean of the ranked measures in bits per token.</source>
            <translation>Bits je Token weniger als gleich viele zufällige Paare: Mittel der gewerteten Maße in Bits je Token.</translation>
        </message>
        <message>
            <source>Gain at equal pairs</source>
            <translation>Gewinn bei gleich vielen Paaren</translation>
        </message>
        <message>
            <source>Gain at equal tokens</source>
            <translation>Gewinn bei gleich vielen Token</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>Gewinn</translation>
        </message>
        <message>
            <source>pairs of the known domain</source>
            <translation>Paare der bekannten Domäne</translation>
        </message>
        <message>
            <source>the methods together</source>
            <translation>die Verfahren zusammen</translation>
        </message>
        <message>
            <source>random pairs</source>
            <translation>zufällige Paare</translation>
        </message>
        <message>
            <source>the worst pairs</source>
            <translation>die schlechtesten Paare</translation>
        </message>
        <message>
            <source>At %1, %2 (%3) are not better than %4 (%5).</source>
            <comment>size, who, number, who, number</comment>
            <translation>Bei %1 sind %2 (%3) nicht besser als %4 (%5).</translation>
        </message>
    </context>
    <context>
        <name>MeasureText</name>
        <message>
            <source>Higher is better.</source>
            <translation>Höher ist besser.</translation>
        </message>
        <message>
            <source>Lower is better.</source>
            <translation>Niedriger ist besser.</translation>
        </message>
        <message>
            <source>It describes and does not judge.</source>
            <translation>Dieser Wert beschreibt und urteilt nicht.</translation>
        </message>
        <message>
            <source>↑ higher is better, ↓ lower is better; + better than random, − worse; * beyond what 95 of 100 random selections reach and, where a number is a mean over test pairs, p &lt; %1 in a paired bootstrap over them, ** p &lt; %2</source>
            <translation>↑ höher ist besser, ↓ niedriger ist besser; + besser als Zufall, − schlechter; * jenseits dessen, was 95 von 100 zufälligen Auswahlen erreichen, und, wo eine Zahl ein Mittel über Testpaare ist, p &lt; %1 in einem gepaarten Bootstrap darüber, ** p &lt; %2</translation>
        </message>
    </context>
    <context>
        <name>Numbers</name>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 min %2 s</translation>
        </message>
    </context>
    <context>
        <name>ResidualChart</name>
        <message>
            <source>Residual of the bound</source>
            <translation>Residuum der Schranke</translation>
        </message>
        <message>
            <source>Share × diameter by cluster</source>
            <translation>Anteil × Durchmesser je Cluster</translation>
        </message>
        <message>
            <source>Residual</source>
            <translation>Residuum</translation>
        </message>
        <message>
            <source>%1 = %2 × %3</source>
            <translation>%1 = %2 × %3</translation>
        </message>
        <message>
            <source>Discrete KL</source>
            <translation>Diskrete KL</translation>
        </message>
        <message>
            <source>Nats by cluster</source>
            <translation>Nats je Cluster</translation>
        </message>
        <message>
            <source>Part of discrete KL</source>
            <translation>Teil der diskreten KL</translation>
        </message>
        <message>
            <source>%1 (validation %2, selected %3)</source>
            <translation>%1 (Validierung %2, ausgewählt %3)</translation>
        </message>
        <message>
            <source>KL bound by cluster</source>
            <translation>KL-Schranke je Cluster</translation>
        </message>
        <message>
            <source>What may still differ inside each cluster; the menu has the part that the shares of the clusters add.</source>
            <translation>Was innerhalb jedes Clusters noch abweichen kann; das Menü enthält den Teil, den die Anteile der Cluster beitragen.</translation>
        </message>
    </context>
    <context>
        <name>SizeChart</name>
        <message numerus="yes">
            <source>%1 (%n pair(s))</source>
            <translation>
                <numerusform>%1 (%n Paar)</numerusform>
                <numerusform>%1 (%n Paare)</numerusform>
            </translation>
        </message>
        <message>
            <source>Share by cluster, %</source>
            <translation>Anteil je Cluster, %</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>Pool</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>Selected</source>
            <translation>Ausgewählt</translation>
        </message>
        <message>
            <source>Cluster sizes</source>
            <translation>Clustergrößen</translation>
        </message>
        <message>
            <source>The share of each cluster in the pool, in validation and in the selection, by source sentences. A good selection follows validation, not the pool.</source>
            <translation>Der Anteil jedes Clusters am Pool, an der Validierung und an der Auswahl, nach Quellsätzen. Eine gute Auswahl folgt der Validierung, nicht dem Pool.</translation>
        </message>
    </context>
    <context>
        <name>Theme</name>
        <message>
            <source>Blue and orange</source>
            <translation>Blau und Orange</translation>
        </message>
        <message>
            <source>Blue and green</source>
            <translation>Blau und Grün</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
    </context>
    <context>
        <name>WhySentence</name>
        <message>
            <source>Not selected: one of its sides is empty.</source>
            <translation>Nicht ausgewählt: Eine seiner Seiten ist leer.</translation>
        </message>
        <message>
            <source>Not selected: row %1 holds the same pair.</source>
            <translation>Nicht ausgewählt: Poolzeile %1 enthält dasselbe Paar.</translation>
        </message>
        <message>
            <source>Not selected: an earlier row holds the same pair.</source>
            <translation>Nicht ausgewählt: Eine frühere Zeile enthält dasselbe Paar.</translation>
        </message>
        <message>
            <source>Not selected: it also stands in the validation set (leakage).</source>
            <translation>Nicht ausgewählt: Es steht auch in den Validierungsdaten (Leakage).</translation>
        </message>
        <message>
            <source>Not selected: it also stands in the test set (leakage).</source>
            <translation>Nicht ausgewählt: Es steht auch in den Testdaten (Leakage).</translation>
        </message>
        <message>
            <source>Not selected: its imported vector is zero.</source>
            <translation>Nicht ausgewählt: Sein importierter Vektor ist null.</translation>
        </message>
        <message>
            <source>Not selected: you locked it out.</source>
            <translation>Nicht ausgewählt: Sie haben es gesperrt.</translation>
        </message>
        <message>
            <source>Not selected: its length is outside the limits.</source>
            <translation>Nicht ausgewählt: Seine Länge liegt außerhalb der Grenzen.</translation>
        </message>
        <message>
            <source>Nothing would: an empty side teaches nothing.</source>
            <translation>Nichts könnte das ändern: Aus einer leeren Seite lässt sich nichts lernen.</translation>
        </message>
        <message>
            <source>Keeping duplicates would let it take part.</source>
            <translation>Würden Duplikate behalten, könnte es teilnehmen.</translation>
        </message>
        <message>
            <source>Turning the leakage check off would let it take part; scores on that set would then mean less.</source>
            <translation>Ohne Leakage-Prüfung könnte es teilnehmen; Ergebnisse auf diesen Daten hätten dann weniger Aussagekraft.</translation>
        </message>
        <message>
            <source>A vector for it would let it take part.</source>
            <translation>Mit einem Vektor könnte es teilnehmen.</translation>
        </message>
        <message>
            <source>Clear the lock and its own rank decides.</source>
            <translation>Wird die Sperre aufgehoben, entscheidet sein eigener Rang.</translation>
        </message>
        <message>
            <source>Other length limits would let it take part.</source>
            <translation>Mit anderen Längengrenzen könnte es teilnehmen.</translation>
        </message>
        <message>
            <source>No budget takes it under these rules; pinning it in does.</source>
            <translation>Nach diesen Regeln nimmt kein Budget es auf; Anheften schon.</translation>
        </message>
        <message>
            <source>A budget of about %1 pairs takes it; a larger one can drop it again (Hamilton's rounding).</source>
            <translation>Ein Budget von etwa %1 Paaren nimmt es auf; bei einem größeren kann es wieder herausfallen (Hamilton-Rundung).</translation>
        </message>
        <message>
            <source>It enters at a budget of about %1 pairs, all else being equal.</source>
            <translation>Es kommt bei einem Budget von etwa %1 Paaren hinein, sofern alles andere gleich bleibt.</translation>
        </message>
        <message>
            <source>It enters at a budget of %1 pairs, all else being equal.</source>
            <translation>Es kommt bei einem Budget von %1 Paaren hinein, sofern alles andere gleich bleibt.</translation>
        </message>
        <message>
            <source>Selected: you pinned it in (cluster %1 “%2”).</source>
            <translation>Ausgewählt: Sie haben es angeheftet (Cluster %1 „%2“).</translation>
        </message>
        <message>
            <source>Selected: rank %1 of the whole pool, the budget takes %2.</source>
            <translation>Ausgewählt: Rang %1 im gesamten Pool, das Budget nimmt %2 auf.</translation>
        </message>
        <message>
            <source>Not selected: rank %1 of the whole pool, beyond the budget of %2.</source>
            <translation>Nicht ausgewählt: Rang %1 im gesamten Pool, jenseits des Budgets von %2.</translation>
        </message>
        <message>
            <source>Selected: rank %1 of quota %2 in cluster %3 “%4”.</source>
            <translation>Ausgewählt: Rang %1 der Quote %2 in Cluster %3 „%4“.</translation>
        </message>
        <message>
            <source>Not selected: cluster %1 “%2” is locked out.</source>
            <translation>Nicht ausgewählt: Cluster %1 „%2“ ist gesperrt.</translation>
        </message>
        <message>
            <source>Not selected: cluster %1 “%2” holds no validation pair, so its quota is 0.</source>
            <translation>Nicht ausgewählt: Cluster %1 „%2“ enthält kein Validierungspaar, daher ist seine Quote 0.</translation>
        </message>
        <message>
            <source>Not selected: its rank in cluster %1 “%2” is %3, beyond the quota of %4.</source>
            <translation>Nicht ausgewählt: Sein Rang in Cluster %1 „%2“ ist %3 und liegt jenseits der Quote von %4.</translation>
        </message>
        <message>
            <source>Cluster %1 holds %2 of validation (%3 pairs) and %4 of the pool (%5 pairs).</source>
            <translation>Cluster %1 enthält %2 der Validierung (%3 Paare) und %4 des Pools (%5 Paare).</translation>
        </message>
        <message>
            <source>Cluster %1 holds %2 of validation (%3 pairs) and %4 of the pool (%5 pairs). Its quota is %6 of %7.</source>
            <translation>Cluster %1 enthält %2 der Validierung (%3 Paare) und %4 des Pools (%5 Paare). Seine Quote beträgt %6 von %7.</translation>
        </message>
        <message>
            <source>Every budget that holds all pinned pairs takes it. Clear the pin and its own rank decides.</source>
            <translation>Jedes Budget, das alle angehefteten Paare fasst, nimmt es auf. Wird die Anheftung aufgehoben, entscheidet sein eigener Rang.</translation>
        </message>
        <message>
            <source>It leaves when the budget falls below about %1 pairs, or when you lock it out.</source>
            <translation>Es fällt heraus, wenn das Budget unter etwa %1 Paare sinkt oder wenn Sie es sperren.</translation>
        </message>
        <message>
            <source>It leaves when the budget falls below %1 pairs, or when you lock it out.</source>
            <translation>Es fällt heraus, wenn das Budget unter %1 Paare sinkt oder wenn Sie es sperren.</translation>
        </message>
        <message>
            <source>Give the cluster its weight back, or pin the pair in.</source>
            <translation>Geben Sie dem Cluster sein Gewicht zurück, oder heften Sie das Paar an.</translation>
        </message>
        <message>
            <source>Fewer clusters, quotas by shares of the pool, or validation pairs like it would change that. Pinning it in does so at once.</source>
            <translation>Weniger Cluster, Quoten nach Poolanteilen oder ähnliche Validierungspaare würden das ändern. Anheften ändert es sofort.</translation>
        </message>
    </context>
    <context>
        <name>core</name>
        <message>
            <source>0-based pool rows never to select, like 12,40-45</source>
            <translation>Poolzeilen (ab 0 gezählt), die nie ausgewählt werden, z. B. 12,40-45</translation>
        </message>
        <message>
            <source>0-based pool rows to select in any case, like 12,40-45; they take the first seats of their clusters</source>
            <translation>Poolzeilen (ab 0 gezählt), die in jedem Fall ausgewählt werden, z. B. 12,40-45; sie belegen die ersten Plätze ihrer Cluster</translation>
        </message>
        <message>
            <source>A word that occurs c times in a sentence weighs 1 + ln c instead of c</source>
            <translation>Ein Wort, das c-mal in einem Satz vorkommt, wiegt 1 + ln c statt c</translation>
        </message>
        <message>
            <source>AUC of that regression, fitted on four fifths of the rows, on the other fifth. 0.5: validation and selection cannot be told apart by a linear score; near 1: they can, and the selection is still unlike validation.</source>
            <translation>AUC dieser Regression, angepasst an vier Fünftel der Zeilen, auf dem übrigen Fünftel. 0.5: Validierung und Auswahl lassen sich mit einem linearen Score nicht unterscheiden; nahe 1: sie lassen sich unterscheiden, und die Auswahl ist der Validierung noch unähnlich.</translation>
        </message>
        <message>
            <source>Allocation</source>
            <translation>Zuteilung</translation>
        </message>
        <message>
            <source>Also write one line per pool pair that was not taken, with the reason; can be large.</source>
            <translation>Zusätzlich je nicht übernommenem Poolpaar eine Zeile mit dem Grund schreiben; kann groß werden.</translation>
        </message>
        <message>
            <source>Also write why each pair was taken, and a table of clusters.</source>
            <translation>Zusätzlich schreiben, warum jedes Paar übernommen wurde, und eine Tabelle der Cluster.</translation>
        </message>
        <message>
            <source>As kl_discrete, for cells made in the projected space: k-means there from the validation points of each cluster, and cells without selected points joined to the nearest one that has some. Here both shares come from samples, so it is too high by about (k − 1)/2n + (k − 1)/2m.</source>
            <translation>Wie kl_discrete, für Zellen im projizierten Raum: dort k-means aus den Validierungspunkten jedes Clusters, wobei Zellen ohne ausgewählte Punkte mit der nächsten Zelle vereinigt werden, die welche hat. Hier stammen beide Anteile aus Stichproben, daher ist der Wert um etwa (k − 1)/2n + (k − 1)/2m zu hoch.</translation>
        </message>
        <message>
            <source>As lipschitz, in the projected space.</source>
            <translation>Wie lipschitz, im projizierten Raum.</translation>
        </message>
        <message>
            <source>As residual, for those cells in the projected space.</source>
            <translation>Wie residual, für diese Zellen im projizierten Raum.</translation>
        </message>
        <message>
            <source>Assigning to clusters</source>
            <translation>Zu Clustern zuordnen</translation>
        </message>
        <message>
            <source>Budget</source>
            <translation>Budget</translation>
        </message>
        <message>
            <source>CRAFT as published: conditional mean of the targets, k = M/10, Hamilton rounding</source>
            <translation>CRAFT wie veröffentlicht: bedingter Mittelwert der Ziele, k = M/10, Hamilton-Rundung</translation>
        </message>
        <message>
            <source>CRAFT: closest to what validation pairs of the cluster look like</source>
            <translation>CRAFT: am nächsten an dem, wie die Validierungspaare des Clusters aussehen</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>Checking results</source>
            <translation>Ergebnisse prüfen</translation>
        </message>
        <message>
            <source>Closest to the centroid of the source cluster</source>
            <translation>Am nächsten am Zentroid des Quellclusters</translation>
        </message>
        <message>
            <source>Cluster weights</source>
            <translation>Clustergewichte</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>Comma-separated columns</source>
            <translation>Kommagetrennte Spalten</translation>
        </message>
        <message>
            <source>Comparing line lengths</source>
            <translation>Zeilenlängen vergleichen</translation>
        </message>
        <message>
            <source>Compress</source>
            <translation>Komprimieren</translation>
        </message>
        <message>
            <source>Compress the data files with gzip.</source>
            <translation>Die Datendateien mit gzip komprimieren.</translation>
        </message>
        <message>
            <source>Contrast to the pool</source>
            <translation>Kontrast zum Pool</translation>
        </message>
        <message>
            <source>Counting columns</source>
            <translation>Spalten auszählen</translation>
        </message>
        <message>
            <source>Damp repeated words</source>
            <translation>Wiederholte Wörter dämpfen</translation>
        </message>
        <message>
            <source>Depth</source>
            <translation>Tiefe</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>Distance between vectors; euclidean goes through all validation pairs and is slow</source>
            <translation>Abstand zwischen Vektoren; euclidean geht alle Validierungspaare durch und ist langsam</translation>
        </message>
        <message>
            <source>Distribution over clusters that the selection is to have</source>
            <translation>Verteilung über die Cluster, die die Auswahl haben soll</translation>
        </message>
        <message>
            <source>Drops features that a larger share of the pool has, such as stop words; 1 keeps all</source>
            <translation>Verwirft Merkmale, die in einem größeren Anteil des Pools vorkommen, etwa Stoppwörter; 1 behält alle</translation>
        </message>
        <message>
            <source>Drops features that fewer pool pairs have; 1 keeps all, also those that only validation has</source>
            <translation>Verwirft Merkmale, die in weniger Poolpaaren vorkommen; 1 behält alle, auch solche, die nur in der Validierung vorkommen</translation>
        </message>
        <message>
            <source>Dᵢ, the largest distance of two points among the cluster's validation and selected rows; pool rows that were not selected play no part. At most √2 for vectors without negative values. With sparse vectors the features that validation does not have are not compared, which can only overstate it. When bracketed, the upper end min(2R, √3 δ).</source>
            <translation>Dᵢ, der größte Abstand zweier Punkte unter den Validierungszeilen und den ausgewählten Zeilen des Clusters; nicht ausgewählte Poolzeilen spielen keine Rolle. Höchstens √2 bei Vektoren ohne negative Werte. Bei dünn besetzten Vektoren werden Merkmale, die in der Validierung nicht vorkommen, nicht verglichen, wodurch der Wert nur zu groß ausfallen kann. Bei Eingrenzung das obere Ende min(2R, √3 δ).</translation>
        </message>
        <message>
            <source>Eligible pool pairs whose source lies in the cluster.</source>
            <translation>Auswählbare Poolpaare, deren Quelle im Cluster liegt.</translation>
        </message>
        <message>
            <source>Factors on the wanted shares of clusters, like 12=0,7=2.5; 0 locks a cluster out but for its pinned rows</source>
            <translation>Faktoren auf die gewünschten Anteile von Clustern, z. B. 12=0,7=2.5; 0 sperrt einen Cluster bis auf seine angehefteten Zeilen</translation>
        </message>
        <message>
            <source>Feature decay</source>
            <translation>Merkmalsabwertung</translation>
        </message>
        <message>
            <source>Fewest pairs</source>
            <translation>Mindestzahl an Paaren</translation>
        </message>
        <message>
            <source>Filtering pairs</source>
            <translation>Paare filtern</translation>
        </message>
        <message>
            <source>Finding map axes</source>
            <translation>Kartenachsen bestimmen</translation>
        </message>
        <message>
            <source>Fit k-means on</source>
            <translation>k-means anpassen an</translation>
        </message>
        <message>
            <source>Fitting clusters</source>
            <translation>Cluster anpassen</translation>
        </message>
        <message>
            <source>Following the budget</source>
            <translation>Dem Budget folgen</translation>
        </message>
        <message>
            <source>Gettext catalogues (.mo, .po)</source>
            <translation>Gettext-Kataloge (.mo, .po)</translation>
        </message>
        <message>
            <source>Give every cluster with validation pairs at least one pair</source>
            <translation>Jedem Cluster mit Validierungspaaren mindestens ein Paar geben</translation>
        </message>
        <message>
            <source>Identifying the corpus</source>
            <translation>Korpus identifizieren</translation>
        </message>
        <message>
            <source>Iterations</source>
            <translation>Iterationen</translation>
        </message>
        <message>
            <source>JSON layout</source>
            <translation>JSON-Aufbau</translation>
        </message>
        <message>
            <source>JSON lines</source>
            <translation>JSON-Zeilen</translation>
        </message>
        <message>
            <source>JSON lines or array</source>
            <translation>JSON-Zeilen oder -Array</translation>
        </message>
        <message>
            <source>KL(p‖q) = Σ pᵢ ln(pᵢ/qᵢ) over the clusters: pᵢ is the share of validation sources in cluster i, qᵢ the share of selected sources. Infinite if a cluster with validation pairs gave none. Source side only; it is a lower bound of the KL between the distributions themselves and grows with the number of clusters, so a small value with few clusters proves little.</source>
            <translation>KL(p‖q) = Σ pᵢ ln(pᵢ/qᵢ) über die Cluster: pᵢ ist der Anteil der Validierungsquellen in Cluster i, qᵢ der Anteil der ausgewählten Quellen. Unendlich, wenn ein Cluster mit Validierungspaaren keines beigetragen hat. Nur Quellseite; der Wert ist eine untere Schranke der KL zwischen den Verteilungen selbst und wächst mit der Clusterzahl, daher beweist ein kleiner Wert bei wenigen Clustern wenig.</translation>
        </message>
        <message>
            <source>KL(q‖p) = Σ qᵢ ln(qᵢ/pᵢ). Infinite if a cluster without validation pairs gave some.</source>
            <translation>KL(q‖p) = Σ qᵢ ln(qᵢ/pᵢ). Unendlich, wenn ein Cluster ohne Validierungspaare welche beigetragen hat.</translation>
        </message>
        <message>
            <source>Keep duplicates</source>
            <translation>Duplikate behalten</translation>
        </message>
        <message>
            <source>L = ‖w‖₂ of a logistic regression (penalty ½‖w‖² on the summed loss) of validation against selected on the source vectors: the slope of the estimated ln p/q. An estimate that depends on the penalty, not a proven constant. Made on slope_validation_rows and slope_selected_rows rows.</source>
            <translation>L = ‖w‖₂ einer logistischen Regression (Strafterm ½‖w‖² auf den summierten Verlust) von Validierung gegen Auswahl auf den Quellvektoren: die Steigung des geschätzten ln p/q. Eine Schätzung, die vom Strafterm abhängt, keine bewiesene Konstante. Berechnet auf slope_validation_rows und slope_selected_rows Zeilen.</translation>
        </message>
        <message>
            <source>Largest share of pairs</source>
            <translation>Höchstanteil an Paaren</translation>
        </message>
        <message>
            <source>Leakage guard</source>
            <translation>Leakage-Schutz</translation>
        </message>
        <message>
            <source>Leave out empty pairs</source>
            <translation>Leere Paare auslassen</translation>
        </message>
        <message>
            <source>Leave out pool rows that share the pair, or a side, with validation or test</source>
            <translation>Poolzeilen auslassen, die das Paar oder eine Seite mit Validierung oder Test gemeinsam haben</translation>
        </message>
        <message>
            <source>Leave out selected pairs with an empty side, which many trainers skip or refuse.</source>
            <translation>Ausgewählte Paare mit einer leeren Seite auslassen; viele Trainingsprogramme überspringen sie oder lehnen sie ab.</translation>
        </message>
        <message>
            <source>Let a pair that stands several times in the pool be selected several times</source>
            <translation>Ein mehrfach im Pool stehendes Paar darf mehrfach ausgewählt werden</translation>
        </message>
        <message>
            <source>Letters of the longest character n-gram; 0 = no n-grams</source>
            <translation>Buchstaben des längsten Zeichen-n-Gramms; 0 = keine n-Gramme</translation>
        </message>
        <message>
            <source>Letters of the shortest character n-gram taken from inside words; 0 = no n-grams</source>
            <translation>Buchstaben des kürzesten Zeichen-n-Gramms aus dem Wortinneren; 0 = keine n-Gramme</translation>
        </message>
        <message>
            <source>Line numbers</source>
            <translation>Zeilennummern</translation>
        </message>
        <message>
            <source>Loading</source>
            <translation>Laden</translation>
        </message>
        <message>
            <source>Locked rows</source>
            <translation>Gesperrte Zeilen</translation>
        </message>
        <message>
            <source>Longest letter sequence</source>
            <translation>Längste Buchstabenfolge</translation>
        </message>
        <message>
            <source>Measuring the selection</source>
            <translation>Auswahl messen</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source>Most Lloyd iterations of k-means</source>
            <translation>Höchstzahl der Lloyd-Iterationen von k-means</translation>
        </message>
        <message>
            <source>Name of the source text in CSV and flat JSON lines.</source>
            <translation>Name des Quelltexts in CSV und flachen JSON-Zeilen.</translation>
        </message>
        <message>
            <source>Name of the target text in CSV and flat JSON lines.</source>
            <translation>Name des Zieltexts in CSV und flachen JSON-Zeilen.</translation>
        </message>
        <message>
            <source>Named set of defaults that the other parameters change</source>
            <translation>Benannter Satz von Vorgabewerten, die die übrigen Parameter ändern</translation>
        </message>
        <message>
            <source>Near duplicates</source>
            <translation>Beinahe-Duplikate</translation>
        </message>
        <message>
            <source>Nearest-neighbour estimate of KL(p‖q): (d/n) Σ ln(νₖ(xᵢ)/ρₖ(xᵢ)) + ln(m/(n − 1)), with ρₖ the distance of xᵢ to its k-th nearest other validation point and νₖ to its k-th nearest selected one. It scatters, may be negative, and leaves out points at distance 0.</source>
            <translation>Nächste-Nachbarn-Schätzung von KL(p‖q): (d/n) Σ ln(νₖ(xᵢ)/ρₖ(xᵢ)) + ln(m/(n − 1)), mit ρₖ als Abstand von xᵢ zu seinem k-nächsten anderen Validierungspunkt und νₖ zu seinem k-nächsten ausgewählten Punkt. Sie streut, kann negativ sein und lässt Punkte im Abstand 0 aus.</translation>
        </message>
        <message>
            <source>Never take from clusters without validation pairs; select fewer instead</source>
            <translation>Nie aus Clustern ohne Validierungspaare entnehmen; stattdessen weniger auswählen</translation>
        </message>
        <message>
            <source>NumPy file with the vectors of the pool's source side, one row per pair in import order: .npy (n, d), or .npz as scipy.sparse.save_npz writes it</source>
            <translation>NumPy-Datei mit den Vektoren der Quellseite des Pools, eine Zeile je Paar in Importreihenfolge: .npy (n, d) oder .npz, wie scipy.sparse.save_npz es schreibt</translation>
        </message>
        <message>
            <source>NumPy file with the vectors of the pool's target side, one row per pair in import order: .npy (n, d), or .npz as scipy.sparse.save_npz writes it</source>
            <translation>NumPy-Datei mit den Vektoren der Zielseite des Pools, eine Zeile je Paar in Importreihenfolge: .npy (n, d) oder .npz, wie scipy.sparse.save_npz es schreibt</translation>
        </message>
        <message>
            <source>NumPy file with the vectors of the validation source side, one row per pair in import order: .npy (n, d), or .npz as scipy.sparse.save_npz writes it</source>
            <translation>NumPy-Datei mit den Vektoren der Quellseite der Validierung, eine Zeile je Paar in Importreihenfolge: .npy (n, d) oder .npz, wie scipy.sparse.save_npz es schreibt</translation>
        </message>
        <message>
            <source>NumPy file with the vectors of the validation target side, one row per pair in import order: .npy (n, d), or .npz as scipy.sparse.save_npz writes it</source>
            <translation>NumPy-Datei mit den Vektoren der Zielseite der Validierung, eine Zeile je Paar in Importreihenfolge: .npy (n, d) oder .npz, wie scipy.sparse.save_npz es schreibt</translation>
        </message>
        <message>
            <source>Number of the cluster, from 0.</source>
            <translation>Nummer des Clusters, ab 0.</translation>
        </message>
        <message>
            <source>One for each</source>
            <translation>Eines je Cluster</translation>
        </message>
        <message>
            <source>Order of pairs</source>
            <translation>Reihenfolge der Paare</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>Überschreiben</translation>
        </message>
        <message>
            <source>Pairs to select</source>
            <translation>Auszuwählende Paare</translation>
        </message>
        <message>
            <source>Pinned rows</source>
            <translation>Angeheftete Zeilen</translation>
        </message>
        <message>
            <source>Placing pairs</source>
            <translation>Paare anordnen</translation>
        </message>
        <message>
            <source>Planning the export</source>
            <translation>Export planen</translation>
        </message>
        <message>
            <source>Pool rows drawn to fit on (0 = 256 for each cluster)</source>
            <translation>Für die Anpassung gezogene Poolzeilen (0 = 256 je Cluster)</translation>
        </message>
        <message>
            <source>Pool sample</source>
            <translation>Poolstichprobe</translation>
        </message>
        <message>
            <source>Pool, source</source>
            <translation>Pool, Quelle</translation>
        </message>
        <message>
            <source>Pool, target</source>
            <translation>Pool, Ziel</translation>
        </message>
        <message>
            <source>Prefix length</source>
            <translation>Präfixlänge</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Voreinstellung</translation>
        </message>
        <message>
            <source>Previewing clusters</source>
            <translation>Clustervorschau berechnen</translation>
        </message>
        <message>
            <source>Random pairs of each cluster</source>
            <translation>Zufällige Paare jedes Clusters</translation>
        </message>
        <message>
            <source>Random projections that were averaged.</source>
            <translation>Zufallsprojektionen, über die gemittelt wurde.</translation>
        </message>
        <message>
            <source>Ranking</source>
            <translation>Rangfolge bilden</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>Rejected pairs</source>
            <translation>Abgelehnte Paare</translation>
        </message>
        <message>
            <source>Rejected pairs and why</source>
            <translation>Abgelehnte Paare und Gründe</translation>
        </message>
        <message>
            <source>Replace the folder if an earlier export wrote it; the old one stays until the new one is complete.</source>
            <translation>Den Ordner ersetzen, wenn ein früherer Export ihn geschrieben hat; der alte bleibt, bis der neue vollständig ist.</translation>
        </message>
        <message>
            <source>Restarts</source>
            <translation>Neustarts</translation>
        </message>
        <message>
            <source>Rounding</source>
            <translation>Rundung</translation>
        </message>
        <message>
            <source>Rows k-means is fitted on</source>
            <translation>Zeilen, an die k-means angepasst wird</translation>
        </message>
        <message>
            <source>Sampling the pool</source>
            <translation>Stichprobe aus dem Pool ziehen</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>Bewertungen</translation>
        </message>
        <message>
            <source>Scores of the selected pairs</source>
            <translation>Bewertungen der ausgewählten Paare</translation>
        </message>
        <message>
            <source>Comparing repeated pairs</source>
            <translation>Wiederholte Paare vergleichen</translation>
        </message>
        <message>
            <source>Looking for repeated pairs</source>
            <translation>Wiederholte Paare suchen</translation>
        </message>
        <message>
            <source>Screening the pool</source>
            <translation>Pool prüfen</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>Seed of every random draw</source>
            <translation>Startwert aller Zufallsziehungen</translation>
        </message>
        <message>
            <source>Select the longest prefix of the order with at most so many target tokens (0 = count pairs)</source>
            <translation>Das längste Präfix der Reihenfolge mit höchstens so vielen Zieltoken auswählen (0 = Paare zählen)</translation>
        </message>
        <message>
            <source>Selected pairs whose source lies in the cluster; below quota when it ran out.</source>
            <translation>Ausgewählte Paare, deren Quelle im Cluster liegt; unter der Quote, wenn er erschöpft war.</translation>
        </message>
        <message>
            <source>Selected rows the regression was made on; a random sample if fewer than there are.</source>
            <translation>Ausgewählte Zeilen, auf denen die Regression berechnet wurde; eine Zufallsstichprobe, falls weniger als vorhanden.</translation>
        </message>
        <message>
            <source>Selected rows these values were computed on; a random sample if fewer than there are.</source>
            <translation>Ausgewählte Zeilen, auf denen diese Werte berechnet wurden; eine Zufallsstichprobe, falls weniger als vorhanden.</translation>
        </message>
        <message>
            <source>Share of the pool's mean that is subtracted, so that what is common everywhere counts less</source>
            <translation>Anteil des Poolmittels, der abgezogen wird, damit überall Häufiges weniger zählt</translation>
        </message>
        <message>
            <source>Shortest letter sequence</source>
            <translation>Kürzeste Buchstabenfolge</translation>
        </message>
        <message>
            <source>Shrinkage</source>
            <translation>Schrumpfung</translation>
        </message>
        <message>
            <source>Smoothing</source>
            <translation>Glättung</translation>
        </message>
        <message>
            <source>Source clusters (0 = from pairs-per-cluster)</source>
            <translation>Quellcluster (0 = aus pairs-per-cluster)</translation>
        </message>
        <message>
            <source>Source field</source>
            <translation>Quellfeld</translation>
        </message>
        <message>
            <source>Split name</source>
            <translation>Name des Splits</translation>
        </message>
        <message>
            <source>Standard deviation of kl_estimate between projections; not its error.</source>
            <translation>Standardabweichung von kl_estimate zwischen den Projektionen; nicht sein Fehler.</translation>
        </message>
        <message>
            <source>Stem of the data files: train gives train.tsv.</source>
            <translation>Namensstamm der Datendateien: train ergibt train.tsv.</translation>
        </message>
        <message>
            <source>Strict</source>
            <translation>Streng</translation>
        </message>
        <message>
            <source>TMX 1.4</source>
            <translation>TMX 1.4</translation>
        </message>
        <message>
            <source>TSV</source>
            <translation>TSV</translation>
        </message>
        <message>
            <source>Tab-separated columns</source>
            <translation>Tabulatorgetrennte Spalten</translation>
        </message>
        <message>
            <source>Target clusters</source>
            <translation>Zielcluster</translation>
        </message>
        <message>
            <source>Target field</source>
            <translation>Zielfeld</translation>
        </message>
        <message>
            <source>The inequality behind rounding_bound. k′ is the number of clusters with validation pairs. Hamilton: eᵢ = 1. Webster: eᵢ = ½ + k′pᵢ/2, because bᵢ is x·pᵢ rounded to the nearest for one x with |x − B| ≤ k′/2.</source>
            <translation>Die Ungleichung hinter rounding_bound. k′ ist die Anzahl der Cluster mit Validierungspaaren. Hamilton: eᵢ = 1. Webster: eᵢ = ½ + k′pᵢ/2, weil bᵢ für ein x mit |x − B| ≤ k′/2 das auf die nächste ganze Zahl gerundete x·pᵢ ist.</translation>
        </message>
        <message>
            <source>The lower end δ of the bracket, the longest distance found in a few sweeps from point to farthest point; equal to diameter when that is exact.</source>
            <translation>Das untere Ende δ der Eingrenzung, der größte Abstand, der in wenigen Durchgängen von einem Punkt zum jeweils entferntesten gefunden wurde; gleich diameter, wenn dieser exakt ist.</translation>
        </message>
        <message>
            <source>The most that kl_discrete can be because quotas bᵢ are whole pairs: Σ eᵢ²/(B bᵢ) with |bᵢ − B pᵢ| ≤ eᵢ, B the number of selected pairs. It covers rounding only, not clusters that ran out of rows; rounding_rule says which eᵢ and whether it covers this selection.</source>
            <translation>Der größte Wert, den kl_discrete annehmen kann, weil die Quoten bᵢ ganze Paare sind: Σ eᵢ²/(B bᵢ) mit |bᵢ − B pᵢ| ≤ eᵢ, B die Anzahl der ausgewählten Paare. Erfasst wird nur die Rundung, nicht Cluster, deren Zeilen ausgingen; rounding_rule sagt, welches eᵢ gilt und ob es diese Auswahl erfasst.</translation>
        </message>
        <message>
            <source>The source vectors were multiplied by random Gaussian matrices to so many dimensions, where KL itself can be estimated. The values below hold there only: projecting can lower KL, never raise it.</source>
            <translation>Die Quellvektoren wurden durch Multiplikation mit Gaußschen Zufallsmatrizen auf so viele Dimensionen projiziert; dort lässt sich die KL selbst schätzen. Die folgenden Werte gelten nur dort: Projizieren kann die KL senken, nie erhöhen.</translation>
        </message>
        <message>
            <source>The terms that its centroid has most of beyond the mean of the pool: a label, not a summary.</source>
            <translation>Die Begriffe, die sein Zentroid am stärksten über das Mittel des Pools hinaus hat: eine Beschriftung, keine Zusammenfassung.</translation>
        </message>
        <message>
            <source>Token budget</source>
            <translation>Tokenbudget</translation>
        </message>
        <message>
            <source>Translation memory (TMX)</source>
            <translation>Translation Memory (TMX)</translation>
        </message>
        <message>
            <source>Two text files</source>
            <translation>Zwei Textdateien</translation>
        </message>
        <message>
            <source>Two text files, line by line</source>
            <translation>Zwei Textdateien, Zeile für Zeile</translation>
        </message>
        <message>
            <source>Validation pairs per cluster</source>
            <translation>Validierungspaare je Cluster</translation>
        </message>
        <message>
            <source>Validation pairs whose source lies in the cluster.</source>
            <translation>Validierungspaare, deren Quelle im Cluster liegt.</translation>
        </message>
        <message>
            <source>Validation pairs' worth of the global mean mixed into every cluster's mean; raise it when clusters hold few validation pairs</source>
            <translation>Gewicht (in Validierungspaaren), mit dem das Gesamtmittel in das Mittel jedes Clusters eingeht; erhöhen, wenn Cluster wenige Validierungspaare enthalten</translation>
        </message>
        <message>
            <source>Validation rows the regression was made on; a random sample if fewer than there are.</source>
            <translation>Validierungszeilen, auf denen die Regression berechnet wurde; eine Zufallsstichprobe, falls weniger als vorhanden.</translation>
        </message>
        <message>
            <source>Validation rows these values were computed on; a random sample if fewer than there are.</source>
            <translation>Validierungszeilen, auf denen diese Werte berechnet wurden; eine Zufallsstichprobe, falls weniger als vorhanden.</translation>
        </message>
        <message>
            <source>Validation, source</source>
            <translation>Validierung, Quelle</translation>
        </message>
        <message>
            <source>Validation, target</source>
            <translation>Validierung, Ziel</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>Variante</translation>
        </message>
        <message>
            <source>Variant d: a target whose cosine to a chosen one is above this comes last</source>
            <translation>Variante d: Ein Ziel, dessen Kosinus zu einem gewählten darüber liegt, kommt zuletzt</translation>
        </message>
        <message>
            <source>Variant e: factor on a feature's weight per chosen pair of the cluster that has it (1 = none)</source>
            <translation>Variante e: Faktor auf das Gewicht eines Merkmals je gewähltem Paar des Clusters, das es enthält (1 = keiner)</translation>
        </message>
        <message>
            <source>Variants a and c: clusters on the target side (0 = as many as source clusters)</source>
            <translation>Varianten a und c: Cluster auf der Zielseite (0 = so viele wie Quellcluster)</translation>
        </message>
        <message>
            <source>Variants a and c: pairs' worth of the global distribution over target clusters mixed into every cluster's</source>
            <translation>Varianten a und c: Gewicht (in Paaren), mit dem die Gesamtverteilung über die Zielcluster in die jedes Clusters eingeht</translation>
        </message>
        <message>
            <source>Vectorizer</source>
            <translation>Vektorisierer</translation>
        </message>
        <message>
            <source>Vectorizing</source>
            <translation>Vektorisieren</translation>
        </message>
        <message>
            <source>Vectors from NumPy files</source>
            <translation>Vektoren aus NumPy-Dateien</translation>
        </message>
        <message>
            <source>Verifying</source>
            <translation>Überprüfen</translation>
        </message>
        <message>
            <source>Weight of sources</source>
            <translation>Gewicht der Quellen</translation>
        </message>
        <message>
            <source>Weight of the source side in the cost; targets get the rest (0 = targets only)</source>
            <translation>Gewicht der Quellseite in den Kosten; die Ziele erhalten den Rest (0 = nur Ziele)</translation>
        </message>
        <message>
            <source>What turns text into vectors</source>
            <translation>Was Text in Vektoren umwandelt</translation>
        </message>
        <message>
            <source>Word weights (TF-IDF)</source>
            <translation>Wortgewichte (TF-IDF)</translation>
        </message>
        <message>
            <source>Words of at least so many letters also count by their first letters, which joins inflected forms; 0 = off</source>
            <translation>Wörter mit mindestens so vielen Buchstaben zählen auch mit ihren Anfangsbuchstaben, was gebeugte Formen zusammenführt; 0 = aus</translation>
        </message>
        <message>
            <source>Writing the rejected pairs</source>
            <translation>Abgelehnte Paare schreiben</translation>
        </message>
        <message>
            <source>Writing the validation set</source>
            <translation>Validierungsdaten schreiben</translation>
        </message>
        <message>
            <source>a minus sign before a term turns it round</source>
            <translation>ein Minuszeichen vor einem Ausdruck kehrt ihn um</translation>
        </message>
        <message>
            <source>a random number in [0, 1)</source>
            <translation>eine Zufallszahl in [0, 1)</translation>
        </message>
        <message>
            <source>bᵢ, the pairs that allocation asked of the cluster.</source>
            <translation>bᵢ, die Paare, die die Zuteilung vom Cluster angefordert hat.</translation>
        </message>
        <message>
            <source>control</source>
            <translation>Steuerzeichen</translation>
        </message>
        <message>
            <source>corpus: as in the pool; cluster: by cluster, best first; shuffle: random, by the seed.</source>
            <translation>corpus: wie im Pool; cluster: nach Cluster, beste zuerst; shuffle: zufällig, nach dem Startwert.</translation>
        </message>
        <message>
            <source>cr</source>
            <translation>cr</translation>
        </message>
        <message>
            <source>exact: all pairs of points were compared, or could not win; bracket: the cluster has too many points for that (over 4 096, or all clusters together too many to compare).</source>
            <translation>exact: Alle Punktepaare wurden verglichen oder konnten nicht gewinnen; bracket: Der Cluster hat dafür zu viele Punkte (mehr als 4 096, oder alle Cluster zusammen zu viele zum Vergleichen).</translation>
        </message>
        <message>
            <source>feature decay on words and 5-letter prefixes, k = M/5</source>
            <translation>Merkmalsabwertung auf Wörtern und 5-Buchstaben-Präfixen, k = M/5</translation>
        </message>
        <message>
            <source>feature decay on words only, k = M/10</source>
            <translation>Merkmalsabwertung nur auf Wörtern, k = M/10</translation>
        </message>
        <message>
            <source>ff</source>
            <translation>ff</translation>
        </message>
        <message>
            <source>flat: one key per column; translation: {"translation": {"en": ..., "hi": ...}}.</source>
            <translation>flat: ein Schlüssel je Spalte; translation: {"translation": {"en": ..., "hi": ...}}.</translation>
        </message>
        <message>
            <source>k is the number of validation pairs divided by this, when k is 0</source>
            <translation>k ist die Anzahl der Validierungspaare geteilt durch diesen Wert, wenn k 0 ist</translation>
        </message>
        <message>
            <source>k-means runs; the lowest inertia wins</source>
            <translation>k-means-Läufe; die niedrigste Trägheit gewinnt</translation>
        </message>
        <message>
            <source>kl_discrete + lipschitz · residual in the projected space, the mean over projections.</source>
            <translation>kl_discrete + lipschitz · residual im projizierten Raum, das Mittel über die Projektionen.</translation>
        </message>
        <message>
            <source>kl_discrete + lipschitz · residual, an upper bound of KL(p‖q) of the source distributions if lipschitz is right. It says nothing about targets given sources, and rows are not chosen at random inside clusters, which the regression sees only in part. Compare selections by it; do not read it as a distance. See projected.ratio.</source>
            <translation>kl_discrete + lipschitz · residual, eine obere Schranke von KL(p‖q) der Quellverteilungen, sofern lipschitz stimmt. Sie sagt nichts über Ziele bei gegebenen Quellen aus, und Zeilen werden innerhalb der Cluster nicht zufällig gewählt, was die Regression nur zum Teil sieht. Vergleichen Sie Auswahlen damit; lesen Sie sie nicht als Abstand. Siehe projected.ratio.</translation>
        </message>
        <message>
            <source>k′, the number of clusters with at least one validation pair.</source>
            <translation>k′, die Anzahl der Cluster mit mindestens einem Validierungspaar.</translation>
        </message>
        <message>
            <source>lf</source>
            <translation>lf</translation>
        </message>
        <message>
            <source>ls</source>
            <translation>ls</translation>
        </message>
        <message>
            <source>nel</source>
            <translation>nel</translation>
        </message>
        <message>
            <source>pairs by target characters per source character</source>
            <translation>Paare nach Zielzeichen je Quellzeichen</translation>
        </message>
        <message>
            <source>pairs by the tokens of their source; also len:10-20</source>
            <translation>Paare nach den Token ihrer Quelle; auch len:10-20</translation>
        </message>
        <message>
            <source>pairs by the tokens of their target</source>
            <translation>Paare nach den Token ihres Ziels</translation>
        </message>
        <message>
            <source>pairs by their cost; lower is better</source>
            <translation>Paare nach ihren Kosten; niedriger ist besser</translation>
        </message>
        <message>
            <source>pairs by their number in the pool, from 0</source>
            <translation>Paare nach ihrer Nummer im Pool, ab 0</translation>
        </message>
        <message>
            <source>pairs by their rank inside their cluster, from 1</source>
            <translation>Paare nach ihrem Rang innerhalb ihres Clusters, ab 1</translation>
        </message>
        <message>
            <source>pairs of the corpora with this in their name</source>
            <translation>Paare der Korpora, deren Name dies enthält</translation>
        </message>
        <message>
            <source>pairs of these clusters</source>
            <translation>Paare dieser Cluster</translation>
        </message>
        <message>
            <source>pairs that are left out for this reason; also any and none</source>
            <translation>Paare, die aus diesem Grund ausgelassen werden; auch any und none</translation>
        </message>
        <message>
            <source>pairs that are locked out</source>
            <translation>Paare, die gesperrt sind</translation>
        </message>
        <message>
            <source>pairs that are pinned in</source>
            <translation>Paare, die angeheftet sind</translation>
        </message>
        <message>
            <source>pairs where the regular expression matches in either side</source>
            <translation>Paare, bei denen der reguläre Ausdruck auf einer der Seiten passt</translation>
        </message>
        <message>
            <source>pairs with a note</source>
            <translation>Paare mit einer Notiz</translation>
        </message>
        <message>
            <source>pairs with the phrase in either side</source>
            <translation>Paare mit der Wortfolge auf einer der Seiten</translation>
        </message>
        <message>
            <source>pairs with the word in either side, whatever its case</source>
            <translation>Paare mit dem Wort auf einer der Seiten, Groß-/Kleinschreibung egal</translation>
        </message>
        <message>
            <source>pairs without the phrase</source>
            <translation>Paare ohne die Wortfolge</translation>
        </message>
        <message>
            <source>projected.bound / projected.kl_estimate: how loose the bound is where it can be checked. Below 1 the estimate or the slope is off, or pairs leaked; far above 1 the bound holds but tells little. Undefined when the estimate is not positive.</source>
            <translation>projected.bound / projected.kl_estimate: wie locker die Schranke dort ist, wo sie sich prüfen lässt. Unter 1 stimmt die Schätzung oder die Steigung nicht, oder es gab Leakage; weit über 1 gilt die Schranke, sagt aber wenig aus. Nicht definiert, wenn die Schätzung nicht positiv ist.</translation>
        </message>
        <message>
            <source>ps</source>
            <translation>ps</translation>
        </message>
        <message>
            <source>pᵢ Dᵢ, the cluster's part of residual.</source>
            <translation>pᵢ Dᵢ, der Teil des Clusters an residual.</translation>
        </message>
        <message>
            <source>pᵢ ln(pᵢ/qᵢ), the cluster's part of kl_discrete; negative where more was selected than its share.</source>
            <translation>pᵢ ln(pᵢ/qᵢ), der Teil des Clusters an kl_discrete; negativ, wo mehr als sein Anteil ausgewählt wurde.</translation>
        </message>
        <message>
            <source>pᵢ, the cluster's share of the validation pairs. With few pairs it is a rough estimate.</source>
            <translation>pᵢ, der Anteil des Clusters an den Validierungspaaren. Bei wenigen Paaren eine grobe Schätzung.</translation>
        </message>
        <message>
            <source>rᵢ, the mean distance ‖x − cᵢ‖ of those rows to the centroid.</source>
            <translation>rᵢ, der mittlere Abstand ‖x − cᵢ‖ dieser Zeilen zum Zentroid.</translation>
        </message>
        <message>
            <source>selected pairs, or with no the others</source>
            <translation>ausgewählte Paare, oder mit no die übrigen</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>Tabulator</translation>
        </message>
        <message>
            <source>the expected cosine distance to the cluster's validation pairs, less 0.5 x likeness to the pool, before decay</source>
            <translation>der erwartete Kosinusabstand zu den Validierungspaaren des Clusters, abzüglich 0.5 x Ähnlichkeit zum Pool, vor der Abwertung</translation>
        </message>
        <message>
            <source>the expected squared Euclidean distance to the cluster's validation targets</source>
            <translation>der erwartete quadrierte euklidische Abstand zu den Validierungszielen des Clusters</translation>
        </message>
        <message>
            <source>the same in the source only; also with phrases and expressions</source>
            <translation>dasselbe nur in der Quelle; auch mit Wortfolgen und Ausdrücken</translation>
        </message>
        <message>
            <source>the same in the target only</source>
            <translation>dasselbe nur im Ziel</translation>
        </message>
        <message>
            <source>the squared distance to the centroid of the source cluster</source>
            <translation>der quadrierte Abstand zum Zentroid des Quellclusters</translation>
        </message>
        <message>
            <source>vt</source>
            <translation>vt</translation>
        </message>
        <message>
            <source>webster: nested, every budget a prefix; hamilton: largest remainders</source>
            <translation>webster: verschachtelt, jedes Budget ein Präfix; hamilton: größte Reste</translation>
        </message>
        <message>
            <source>½ Σ |pᵢ − qᵢ|: the share of the selection that lies in the wrong clusters. 0 is a match, 1 no overlap. It says nothing about where in a cluster the pairs lie.</source>
            <translation>½ Σ |pᵢ − qᵢ|: der Anteil der Auswahl, der in den falschen Clustern liegt. 0 ist Übereinstimmung, 1 keine Überlappung. Sagt nichts darüber aus, wo in einem Cluster die Paare liegen.</translation>
        </message>
        <message>
            <source>Σ (pᵢ − qᵢ)²/qᵢ; never below kl_discrete. Infinite when kl_discrete is.</source>
            <translation>Σ (pᵢ − qᵢ)²/qᵢ; nie unter kl_discrete. Unendlich, wenn kl_discrete es ist.</translation>
        </message>
        <message>
            <source>Σ pᵢ Dᵢ, the mean diameter of the clusters weighted by validation: what may still differ inside clusters. Euclidean distances of unit source vectors; an upper value where a diameter is bracketed.</source>
            <translation>Σ pᵢ Dᵢ, der mit der Validierung gewichtete mittlere Durchmesser der Cluster: was innerhalb der Cluster noch abweichen kann. Euklidische Abstände normierter Quellvektoren; ein oberer Wert, wo ein Durchmesser eingegrenzt ist.</translation>
        </message>
        <message>
            <source>Σ pᵢ rᵢ with rᵢ the mean distance to the centroid. A typical size where residual is a worst case; it is not part of the bound.</source>
            <translation>Σ pᵢ rᵢ mit rᵢ als mittlerem Abstand zum Zentroid. Eine typische Größe, wo residual ein schlimmster Fall ist; nicht Teil der Schranke.</translation>
        </message>
        <message>
            <source>−Σ pᵢ ln pᵢ. ln k′ when validation is spread evenly; near 0 when one cluster holds nearly all of it, and then the shares decide next to nothing.</source>
            <translation>−Σ pᵢ ln pᵢ. ln k′, wenn die Validierung gleichmäßig verteilt ist; nahe 0, wenn ein Cluster fast alles davon enthält, und dann entscheiden die Anteile so gut wie nichts.</translation>
        </message>
        <message>
            <source>√(Σ ‖x − cᵢ‖²/nᵢ) over those rows. Around their own mean the mean squared distance of two of them would be twice its square.</source>
            <translation>√(Σ ‖x − cᵢ‖²/nᵢ) über diese Zeilen. Um ihren eigenen Mittelwert wäre der mittlere quadrierte Abstand zweier von ihnen das Doppelte seines Quadrats.</translation>
        </message>
        <message>
            <source>1 less the cosine to the closest validation pair</source>
            <translation>1 minus den Kosinus zum nächsten Validierungspaar</translation>
        </message>
        <message>
            <source>1 less the cosine to the validation mean</source>
            <translation>1 minus den Kosinus zum Validierungsmittel</translation>
        </message>
        <message>
            <source>1 less the mean cosine to validation pairs</source>
            <translation>1 minus den mittleren Kosinus zu den Validierungspaaren</translation>
        </message>
        <message>
            <source>1-grams covered, source</source>
            <translation>1-Gramme abgedeckt, Quelle</translation>
        </message>
        <message>
            <source>1-grams covered, target</source>
            <translation>1-Gramme abgedeckt, Ziel</translation>
        </message>
        <message>
            <source>2-grams covered, source</source>
            <translation>2-Gramme abgedeckt, Quelle</translation>
        </message>
        <message>
            <source>2-grams covered, target</source>
            <translation>2-Gramme abgedeckt, Ziel</translation>
        </message>
        <message>
            <source>3-grams covered, source</source>
            <translation>3-Gramme abgedeckt, Quelle</translation>
        </message>
        <message>
            <source>3-grams covered, target</source>
            <translation>3-Gramme abgedeckt, Ziel</translation>
        </message>
        <message>
            <source>4-grams covered, source</source>
            <translation>4-Gramme abgedeckt, Quelle</translation>
        </message>
        <message>
            <source>4-grams covered, target</source>
            <translation>4-Gramme abgedeckt, Ziel</translation>
        </message>
        <message>
            <source>Adam's decay of m</source>
            <translation>Adams Abklingfaktor für m</translation>
        </message>
        <message>
            <source>Adam's decay of v</source>
            <translation>Adams Abklingfaktor für v</translation>
        </message>
        <message>
            <source>Adam's step t, to correct v (0 = v is corrected already)</source>
            <translation>Adams Schritt t zur Korrektur von v (0 = v ist bereits korrigiert)</translation>
        </message>
        <message>
            <source>Added to validation's count of every bucket; raise it when validation is small</source>
            <translation>Wird zur Zählung jedes Buckets in der Validierung addiert; erhöhen, wenn die Validierung klein ist</translation>
        </message>
        <message>
            <source>Aggregation</source>
            <translation>Aggregation</translation>
        </message>
        <message>
            <source>Aligning words</source>
            <translation>Wörter alignieren</translation>
        </message>
        <message>
            <source>Alignment</source>
            <translation>Ausrichtung</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>Batch</translation>
        </message>
        <message>
            <source>Beta 1</source>
            <translation>Beta 1</translation>
        </message>
        <message>
            <source>Beta 2</source>
            <translation>Beta 2</translation>
        </message>
        <message>
            <source>Buckets</source>
            <translation>Buckets</translation>
        </message>
        <message>
            <source>Buckets that n-grams are hashed into, on each side</source>
            <translation>Buckets je Seite, auf die die n-Gramme durch Hashing verteilt werden</translation>
        </message>
        <message>
            <source>CCS: all strata of a quality score alike</source>
            <translation>CCS: alle Schichten einer Qualitätsbewertung gleich</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>Kandidaten</translation>
        </message>
        <message>
            <source>Candidates that pass the filter, as a multiple of the budget</source>
            <translation>Kandidaten, die den Filter passieren, als Vielfaches des Budgets</translation>
        </message>
        <message>
            <source>Cap</source>
            <translation>Obergrenze</translation>
        </message>
        <message>
            <source>Carry weights</source>
            <translation>Gewichte fortführen</translation>
        </message>
        <message>
            <source>Choosing</source>
            <translation>Auswählen</translation>
        </message>
        <message>
            <source>Closeness</source>
            <translation>Nähe</translation>
        </message>
        <message>
            <source>Closest to the validation mean</source>
            <translation>Am nächsten am Validierungsmittel</translation>
        </message>
        <message>
            <source>Comparing candidates</source>
            <translation>Kandidaten vergleichen</translation>
        </message>
        <message>
            <source>Comparing labels</source>
            <translation>Label vergleichen</translation>
        </message>
        <message>
            <source>Comparing n-grams</source>
            <translation>n-Gramme vergleichen</translation>
        </message>
        <message>
            <source>Comparing with validation</source>
            <translation>Mit der Validierung vergleichen</translation>
        </message>
        <message>
            <source>Copies that a word counts for before it is selected; raise it when single words decide too much at first</source>
            <translation>Vorkommen, die einem Wort angerechnet werden, bevor es ausgewählt ist; erhöhen, wenn anfangs einzelne Wörter zu viel entscheiden</translation>
        </message>
        <message>
            <source>Copy distance</source>
            <translation>Kopienabstand</translation>
        </message>
        <message>
            <source>Cosine from which two labels share what pairs tell about either (1 = hardly ever)</source>
            <translation>Kosinus, ab dem zwei Label teilen, was Paare über eines von beiden aussagen (1 = fast nie)</translation>
        </message>
        <message>
            <source>Counting n-grams</source>
            <translation>n-Gramme zählen</translation>
        </message>
        <message>
            <source>Counting words</source>
            <translation>Wörter zählen</translation>
        </message>
        <message>
            <source>Cover</source>
            <translation>Abdeckung</translation>
        </message>
        <message>
            <source>Coverage of test n-grams</source>
            <translation>Abdeckung der Test-n-Gramme</translation>
        </message>
        <message>
            <source>Covering</source>
            <translation>Abdecken</translation>
        </message>
        <message>
            <source>Cross-entropy difference (Moore-Lewis)</source>
            <translation>Kreuzentropie-Differenz (Moore-Lewis)</translation>
        </message>
        <message>
            <source>Cross-entropy of the test sources given their targets under IBM Model 1 trained on the selection (5 iterations of EM, with a NULL word, .01 of the uniform distribution): log2 of the product over source words of the mean of t(e|f), per word. One vocabulary for all selections: pool words that occur at least twice, and &lt;unk&gt;.</source>
            <translation>Kreuzentropie der Testquellen bei gegebenen Zielen unter IBM-Modell 1, trainiert auf der Auswahl (5 EM-Iterationen, mit NULL-Wort, 0.01 der Gleichverteilung): log2 des Produkts über die Quellwörter aus den Mitteln von t(e|f), je Wort. Ein Vokabular für alle Auswahlen: Poolwörter, die mindestens zweimal vorkommen, und &lt;unk&gt;.</translation>
        </message>
        <message>
            <source>Cross-entropy of the test sources under an interpolated Kneser-Ney model of order 3 trained on the selected sources: -1/T sum of log2 p(w|h), where T counts the ends of sentences too. All selections share one vocabulary: pool words that occur at least twice, and &lt;unk&gt;.</source>
            <translation>Kreuzentropie der Testquellen unter einem interpolierten Kneser-Ney-Modell der Ordnung 3, trainiert auf den ausgewählten Quellen: -1/T mal die Summe von log2 p(w|h), wobei T auch die Satzenden zählt. Alle Auswahlen teilen ein Vokabular: Poolwörter, die mindestens zweimal vorkommen, und &lt;unk&gt;.</translation>
        </message>
        <message>
            <source>Cross-entropy of the test targets given their sources under IBM Model 1 trained on the selection (5 iterations of EM, with a NULL word, .01 of the uniform distribution): log2 of the product over target words of the mean of t(e|f), per word. One vocabulary for all selections: pool words that occur at least twice, and &lt;unk&gt;.</source>
            <translation>Kreuzentropie der Testziele bei gegebenen Quellen unter IBM-Modell 1, trainiert auf der Auswahl (5 EM-Iterationen, mit NULL-Wort, 0.01 der Gleichverteilung): log2 des Produkts über die Zielwörter aus den Mitteln von t(e|f), je Wort. Ein Vokabular für alle Auswahlen: Poolwörter, die mindestens zweimal vorkommen, und &lt;unk&gt;.</translation>
        </message>
        <message>
            <source>Cross-entropy of the test targets under an interpolated Kneser-Ney model of order 3 trained on the selected targets: -1/T sum of log2 p(w|h), where T counts the ends of sentences too. All selections share one vocabulary: pool words that occur at least twice, and &lt;unk&gt;.</source>
            <translation>Kreuzentropie der Testziele unter einem interpolierten Kneser-Ney-Modell der Ordnung 3, trainiert auf den ausgewählten Zielen: -1/T mal die Summe von log2 p(w|h), wobei T auch die Satzenden zählt. Alle Auswahlen teilen ein Vokabular: Poolwörter, die mindestens zweimal vorkommen, und &lt;unk&gt;.</translation>
        </message>
        <message>
            <source>Crowding</source>
            <translation>Gedränge</translation>
        </message>
        <message>
            <source>Cut of strata</source>
            <translation>Schichtgrenzen</translation>
        </message>
        <message>
            <source>Cynical selection</source>
            <translation>Zynische Auswahl (cynical)</translation>
        </message>
        <message>
            <source>DSIR: importance resampling by hashed n-grams</source>
            <translation>DSIR: Importance-Resampling mit gehashten n-Grammen</translation>
        </message>
        <message>
            <source>Different source words / source tokens.</source>
            <translation>Verschiedene Quellwörter / Quelltoken.</translation>
        </message>
        <message>
            <source>Different source words of the selection.</source>
            <translation>Verschiedene Quellwörter der Auswahl.</translation>
        </message>
        <message>
            <source>Different target words / target tokens. It falls as a selection grows: compare selections of one size.</source>
            <translation>Verschiedene Zielwörter / Zieltoken. Der Wert sinkt, wenn eine Auswahl wächst: Vergleichen Sie Auswahlen gleicher Größe.</translation>
        </message>
        <message>
            <source>Different target words of the selection.</source>
            <translation>Verschiedene Zielwörter der Auswahl.</translation>
        </message>
        <message>
            <source>Different words of the test sources that do not occur in the selection / their different words.</source>
            <translation>Verschiedene Wörter der Testquellen, die in der Auswahl nicht vorkommen / alle ihre verschiedenen Wörter.</translation>
        </message>
        <message>
            <source>Different words of the test targets that do not occur in the selection / their different words.</source>
            <translation>Verschiedene Wörter der Testziele, die in der Auswahl nicht vorkommen / alle ihre verschiedenen Wörter.</translation>
        </message>
        <message>
            <source>Dimensions that vectors are hashed to; more are slower and keep finer differences</source>
            <translation>Dimensionen, auf die Vektoren gehasht werden; mehr sind langsamer und bewahren feinere Unterschiede</translation>
        </message>
        <message>
            <source>Distance of unit vectors within which pairs count as near copies (0 = never)</source>
            <translation>Abstand normierter Vektoren, bis zu dem Paare als Beinahe-Kopien gelten (0 = nie)</translation>
        </message>
        <message>
            <source>Distance that counts as one; more spreads further (0 = every validation pair spreads over 1.5 times its share of the budget)</source>
            <translation>Abstand, der als eins zählt; ein größerer verteilt weiter (0 = jedes Validierungspaar verteilt sich auf das 1.5-Fache seines Anteils am Budget)</translation>
        </message>
        <message>
            <source>Drop hardest</source>
            <translation>Schwerste auslassen</translation>
        </message>
        <message>
            <source>Estimating densities</source>
            <translation>Dichten schätzen</translation>
        </message>
        <message>
            <source>Evaluating</source>
            <translation>Evaluieren</translation>
        </message>
        <message>
            <source>Exponent</source>
            <translation>Exponent</translation>
        </message>
        <message>
            <source>Facility location: a similar pair for every one to cover</source>
            <translation>Facility Location: ein ähnliches Paar für jedes abzudeckende</translation>
        </message>
        <message>
            <source>Factor on what a cluster's chosen pairs gain, in nats per validation token, before it becomes the cluster's weight (0 = equal clusters)</source>
            <translation>Faktor auf den Gewinn durch die gewählten Paare eines Clusters, in Nats je Validierungstoken, bevor er zum Gewicht des Clusters wird (0 = gleiche Cluster)</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Rückmeldung</translation>
        </message>
        <message>
            <source>Fewest tokens</source>
            <translation>Mindestzahl an Token</translation>
        </message>
        <message>
            <source>Fill turns</source>
            <translation>Runden füllen</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Filter-then-Weight: pairs that make up the wanted update</source>
            <translation>Filter-then-Weight: Paare, die das gewünschte Update ergeben</translation>
        </message>
        <message>
            <source>Filtering</source>
            <translation>Filtern</translation>
        </message>
        <message>
            <source>Finding neighbours</source>
            <translation>Nachbarn suchen</translation>
        </message>
        <message>
            <source>First moment</source>
            <translation>Erstes Moment</translation>
        </message>
        <message>
            <source>GRASP: the subset that agrees best as a whole</source>
            <translation>GRASP: die Teilmenge, die als Ganzes am besten übereinstimmt</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>Gewinn</translation>
        </message>
        <message>
            <source>Geometry</source>
            <translation>Geometrie</translation>
        </message>
        <message>
            <source>Gradients</source>
            <translation>Gradienten</translation>
        </message>
        <message>
            <source>Growth of a label's information with its pairs; lower spreads over more labels</source>
            <translation>Wachstum der Information eines Labels mit seinen Paaren; ein kleinerer Wert verteilt auf mehr Label</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>Hash</translation>
        </message>
        <message>
            <source>How much of it like labels share; at 0 every label is for itself</source>
            <translation>Wie viel davon ähnliche Label teilen; bei 0 steht jedes Label für sich</translation>
        </message>
        <message>
            <source>In turns: a validation pair whose closest pair is taken goes on to the next one, instead of passing its turn</source>
            <translation>Reihum: Ein Validierungspaar, dessen nächstes Paar vergeben ist, nimmt das nächstfolgende, statt auszusetzen</translation>
        </message>
        <message>
            <source>Indexing words</source>
            <translation>Wörter indizieren</translation>
        </message>
        <message>
            <source>K-center: always the pair farthest from those chosen</source>
            <translation>k-Center: immer das von den gewählten am weitesten entfernte Paar</translation>
        </message>
        <message>
            <source>KL reduction of the sources</source>
            <translation>KL-Reduktion der Quellen</translation>
        </message>
        <message>
            <source>KL reduction of the targets</source>
            <translation>KL-Reduktion der Ziele</translation>
        </message>
        <message>
            <source>KL reduction, source</source>
            <translation>KL-Reduktion, Quelle</translation>
        </message>
        <message>
            <source>KL reduction, target</source>
            <translation>KL-Reduktion, Ziel</translation>
        </message>
        <message>
            <source>KL(test||pool) - KL(test||selection) of the distributions of words and pairs of neighbouring words of the sources, hashed to 10 000 buckets, .1 added to every bucket of pool and selection. About 0 for a large random selection, below 0 for a small one.</source>
            <translation>KL(Test||Pool) - KL(Test||Auswahl) der Verteilungen der Wörter und der Paare benachbarter Wörter der Quellen, auf 10 000 Buckets gehasht, mit 0.1 auf jeden Bucket von Pool und Auswahl. Etwa 0 bei einer großen zufälligen Auswahl, unter 0 bei einer kleinen.</translation>
        </message>
        <message>
            <source>KL(test||pool) - KL(test||selection) of the distributions of words and pairs of neighbouring words of the targets, hashed to 10 000 buckets, .1 added to every bucket of pool and selection. About 0 for a large random selection, below 0 for a small one.</source>
            <translation>KL(Test||Pool) - KL(Test||Auswahl) der Verteilungen der Wörter und der Paare benachbarter Wörter der Ziele, auf 10 000 Buckets gehasht, mit 0.1 auf jeden Bucket von Pool und Auswahl. Etwa 0 bei einer großen zufälligen Auswahl, unter 0 bei einer kleinen.</translation>
        </message>
        <message>
            <source>Label weights</source>
            <translation>Labelgewichte</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Label</translation>
        </message>
        <message>
            <source>Labels that are clusters: clusters on the target side (0 = as many as source clusters)</source>
            <translation>Für Cluster als Label: Cluster auf der Zielseite (0 = so viele wie Quellcluster)</translation>
        </message>
        <message>
            <source>Language model of the sources</source>
            <translation>Sprachmodell der Quellen</translation>
        </message>
        <message>
            <source>Language model of the targets</source>
            <translation>Sprachmodell der Ziele</translation>
        </message>
        <message>
            <source>Largest weight, as a multiple of the best weight that is the same for all</source>
            <translation>Größtes Gewicht, als Vielfaches des besten für alle gleichen Gewichts</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Length of the target's vector beside the source's in the joint view</source>
            <translation>Länge des Zielvektors neben dem Quellvektor in der gemeinsamen Sicht</translation>
        </message>
        <message>
            <source>Length power</source>
            <translation>Längenpotenz</translation>
        </message>
        <message>
            <source>Lengths and vocabulary</source>
            <translation>Längen und Vokabular</translation>
        </message>
        <message>
            <source>Like labels</source>
            <translation>Ähnliche Label</translation>
        </message>
        <message>
            <source>Log weights are divided by this before the draw; raise it to draw more at random</source>
            <translation>Durch diesen Wert werden die Log-Gewichte vor der Ziehung geteilt; erhöhen, um zufälliger zu ziehen</translation>
        </message>
        <message>
            <source>Log weights are divided by this of the pair's n-grams: none, their square root, or all</source>
            <translation>Wodurch die Log-Gewichte geteilt werden, gemessen an den n-Grammen des Paars: durch nichts, durch die Wurzel ihrer Anzahl oder durch ihre Anzahl</translation>
        </message>
        <message>
            <source>Log-likelihood ratio of words</source>
            <translation>Log-Likelihood-Verhältnis der Wörter</translation>
        </message>
        <message>
            <source>Longest n-gram</source>
            <translation>Längstes n-Gramm</translation>
        </message>
        <message>
            <source>MIG: the subset that tells most about validation's labels</source>
            <translation>MIG: die Teilmenge, die am meisten über die Label der Validierung aussagt</translation>
        </message>
        <message>
            <source>Mean cosine of a selected pair with the most similar other one, on TF-IDF vectors of all words of both sides. Pairs of one domain are more alike than random ones. Selections of more than 20 000 pairs are sampled.</source>
            <translation>Mittlerer Kosinus eines ausgewählten Paars mit dem ähnlichsten anderen, auf TF-IDF-Vektoren aller Wörter beider Seiten. Paare einer Domäne ähneln einander mehr als zufällige. Aus Auswahlen mit mehr als 20 000 Paaren wird eine Stichprobe gezogen.</translation>
        </message>
        <message>
            <source>Measuring lengths</source>
            <translation>Längen messen</translation>
        </message>
        <message>
            <source>Measuring spread</source>
            <translation>Streuung messen</translation>
        </message>
        <message>
            <source>Most copies</source>
            <translation>Höchstzahl an Kopien</translation>
        </message>
        <message>
            <source>Most neighbours</source>
            <translation>Höchstzahl an Nachbarn</translation>
        </message>
        <message>
            <source>Most tokens</source>
            <translation>Höchstzahl an Token</translation>
        </message>
        <message>
            <source>Multiply the weights of all rounds, as in the paper, instead of using the last feedback alone</source>
            <translation>Die Gewichte aller Runden multiplizieren, wie im Artikel, statt nur die letzte Rückmeldung zu verwenden</translation>
        </message>
        <message>
            <source>Near copies counted for a pair, at most</source>
            <translation>Höchstzahl der für ein Paar gezählten Beinahe-Kopien</translation>
        </message>
        <message>
            <source>NumPy file (d,) with Adam's m; empty = no momentum is taken off the update</source>
            <translation>NumPy-Datei (d,) mit Adams m; leer = vom Update wird kein Impuls abgezogen</translation>
        </message>
        <message>
            <source>NumPy file (d,) with Adam's v; empty = the mean square of the gradients</source>
            <translation>NumPy-Datei (d,) mit Adams v; leer = das mittlere Quadrat der Gradienten</translation>
        </message>
        <message>
            <source>NumPy file (m, d) of validation gradients; their mean is the update wanted</source>
            <translation>NumPy-Datei (m, d) mit den Validierungsgradienten; ihr Mittel ist das gewünschte Update</translation>
        </message>
        <message>
            <source>NumPy file (n, d) with a gradient or feature vector of every pool pair in import order; empty = the vectors of the run</source>
            <translation>NumPy-Datei (n, d) mit einem Gradienten oder Merkmalsvektor je Poolpaar in Importreihenfolge; leer = die Vektoren des Laufs</translation>
        </message>
        <message>
            <source>Occurrences of 1-grams in the test sources that also occur in the selection / all of them.</source>
            <translation>Vorkommen von 1-Grammen in den Testquellen, die auch in der Auswahl vorkommen / alle Vorkommen.</translation>
        </message>
        <message>
            <source>Occurrences of 1-grams in the test targets that also occur in the selection / all of them.</source>
            <translation>Vorkommen von 1-Grammen in den Testzielen, die auch in der Auswahl vorkommen / alle Vorkommen.</translation>
        </message>
        <message>
            <source>Occurrences of 2-grams in the test sources that also occur in the selection / all of them.</source>
            <translation>Vorkommen von 2-Grammen in den Testquellen, die auch in der Auswahl vorkommen / alle Vorkommen.</translation>
        </message>
        <message>
            <source>Occurrences of 2-grams in the test targets that also occur in the selection / all of them.</source>
            <translation>Vorkommen von 2-Grammen in den Testzielen, die auch in der Auswahl vorkommen / alle Vorkommen.</translation>
        </message>
        <message>
            <source>Occurrences of 3-grams in the test sources that also occur in the selection / all of them.</source>
            <translation>Vorkommen von 3-Grammen in den Testquellen, die auch in der Auswahl vorkommen / alle Vorkommen.</translation>
        </message>
        <message>
            <source>Occurrences of 3-grams in the test targets that also occur in the selection / all of them.</source>
            <translation>Vorkommen von 3-Grammen in den Testzielen, die auch in der Auswahl vorkommen / alle Vorkommen.</translation>
        </message>
        <message>
            <source>Occurrences of 4-grams in the test sources that also occur in the selection / all of them.</source>
            <translation>Vorkommen von 4-Grammen in den Testquellen, die auch in der Auswahl vorkommen / alle Vorkommen.</translation>
        </message>
        <message>
            <source>Occurrences of 4-grams in the test targets that also occur in the selection / all of them.</source>
            <translation>Vorkommen von 4-Grammen in den Testzielen, die auch in der Auswahl vorkommen / alle Vorkommen.</translation>
        </message>
        <message>
            <source>Pairs chosen between two looks at all gains (1 = exact and slow, 0 = the root of the budget)</source>
            <translation>Paare, die zwischen zwei Durchgängen über alle Gewinne gewählt werden (1 = exakt und langsam, 0 = die Wurzel des Budgets)</translation>
        </message>
        <message>
            <source>Pairs looked at for every validation pair, at most</source>
            <translation>Höchstzahl der je Validierungspaar betrachteten Paare</translation>
        </message>
        <message>
            <source>Pairs of the known domain</source>
            <translation>Paare der bekannten Domäne</translation>
        </message>
        <message>
            <source>Pairs that arrive together in the order of the pool, each batch filtered and weighed against what was kept before (0 = all at once)</source>
            <translation>Paare, die in der Reihenfolge des Pools gemeinsam eintreffen; jeder Batch wird gefiltert und gegen das zuvor Behaltene gewichtet (0 = alle auf einmal)</translation>
        </message>
        <message>
            <source>Pairs that each want a similar one selected: those of validation, or of the pool</source>
            <translation>Paare, für die jeweils ein ähnliches ausgewählt werden soll: die der Validierung oder die des Pools</translation>
        </message>
        <message>
            <source>Pairs that may be chosen, best agreement first, as a multiple of the budget (0 = all)</source>
            <translation>Paare, die gewählt werden dürfen, beste Übereinstimmung zuerst, als Vielfaches des Budgets (0 = alle)</translation>
        </message>
        <message>
            <source>Pairs to choose from for every pair of the budget, those nearest to validation first (0 = the whole pool, which is slow and brings noise)</source>
            <translation>Paare, aus denen je Paar des Budgets gewählt wird, die der Validierung nächsten zuerst (0 = der ganze Pool; das ist langsam und bringt Rauschen)</translation>
        </message>
        <message>
            <source>Pairs to rank (0 = 4 x the budget, 2 x for greedy methods)</source>
            <translation>Anzahl der Paare in der Rangfolge (0 = 4 x Budget, bei Greedy-Verfahren 2 x)</translation>
        </message>
        <message>
            <source>Pairs with fewer tokens than this, on a side that is read, rank last</source>
            <translation>Paare mit weniger Token auf einer gelesenen Seite kommen zuletzt</translation>
        </message>
        <message>
            <source>Pairs with more tokens than this, on a side that is read, rank last</source>
            <translation>Paare mit mehr Token auf einer gelesenen Seite kommen zuletzt</translation>
        </message>
        <message>
            <source>Parts the budget is taken in; clusters are weighed anew after each</source>
            <translation>Teile, in denen das Budget entnommen wird; nach jedem werden die Cluster neu gewichtet</translation>
        </message>
        <message>
            <source>Penalty</source>
            <translation>Strafterm</translation>
        </message>
        <message>
            <source>Planted noise</source>
            <translation>Eingestreutes Rauschen</translation>
        </message>
        <message>
            <source>Prior</source>
            <translation>Prior</translation>
        </message>
        <message>
            <source>Propagation</source>
            <translation>Weitergabe</translation>
        </message>
        <message>
            <source>Pseudo-count</source>
            <translation>Pseudozähler</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Qualität</translation>
        </message>
        <message>
            <source>Quality column</source>
            <translation>Qualitätsspalte</translation>
        </message>
        <message>
            <source>Quality in standard deviations is divided by this: a pair one below another is e^(1/temperature) times less likely; small = best pairs only</source>
            <translation>Durch diesen Wert wird die Qualität in Standardabweichungen geteilt: Ein Paar, das um eine darunter liegt, ist e^(1/Temperatur)-mal weniger wahrscheinlich; klein = nur die besten Paare</translation>
        </message>
        <message>
            <source>RDS+: closest to every validation pair, in turns</source>
            <translation>RDS+: reihum die jedem Validierungspaar nächsten Paare</translation>
        </message>
        <message>
            <source>Random pairs of each cluster, better ones more likely</source>
            <translation>Zufällige Paare jedes Clusters, bessere wahrscheinlicher</translation>
        </message>
        <message>
            <source>Random pairs of the pool</source>
            <translation>Zufällige Paare des Pools</translation>
        </message>
        <message>
            <source>Reading labels</source>
            <translation>Label lesen</translation>
        </message>
        <message>
            <source>Reading scores</source>
            <translation>Bewertungen lesen</translation>
        </message>
        <message>
            <source>Reading the test set</source>
            <translation>Testdaten lesen</translation>
        </message>
        <message>
            <source>Redundancy</source>
            <translation>Redundanz</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Auffrischung</translation>
        </message>
        <message>
            <source>Resampling</source>
            <translation>Resampling</translation>
        </message>
        <message>
            <source>Ridge</source>
            <translation>Ridge</translation>
        </message>
        <message>
            <source>Rounds</source>
            <translation>Runden</translation>
        </message>
        <message>
            <source>Rounds that weigh clusters by what they brought</source>
            <translation>Runden, die Cluster nach ihrem Ertrag gewichten</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>Skala</translation>
        </message>
        <message>
            <source>Score of a pair: how usual its length ratio is, how much likelier its words are in validation, its likeness to validation, its closeness to its cluster's centroid, or a column of the pool</source>
            <translation>Bewertung eines Paars: wie üblich sein Längenverhältnis ist, wie viel wahrscheinlicher seine Wörter in der Validierung sind, seine Ähnlichkeit zur Validierung, seine Nähe zum Zentroid seines Clusters oder eine Spalte des Pools</translation>
        </message>
        <message>
            <source>Score strata</source>
            <translation>Bewertungsschichten</translation>
        </message>
        <message>
            <source>Scores are divided by this power of the pair's tokens (0 = long pairs first, 1 = mean per token)</source>
            <translation>Potenz der Tokenzahl des Paars, durch die die Bewertungen geteilt werden (0 = lange Paare zuerst, 1 = Mittel je Token)</translation>
        </message>
        <message>
            <source>Scoring lines</source>
            <translation>Zeilen bewerten</translation>
        </message>
        <message>
            <source>Scoring pairs</source>
            <translation>Paare bewerten</translation>
        </message>
        <message>
            <source>Scoring sentences</source>
            <translation>Sätze bewerten</translation>
        </message>
        <message>
            <source>Scoring translations</source>
            <translation>Übersetzungen bewerten</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <source>Second moment</source>
            <translation>Zweites Moment</translation>
        </message>
        <message>
            <source>Selected pairs whose target was exchanged for another pair's / selected pairs. Random selection gives the share that was planted.</source>
            <translation>Ausgewählte Paare, deren Ziel gegen das eines anderen Paars vertauscht wurde / ausgewählte Paare. Eine zufällige Auswahl ergibt den eingestreuten Anteil.</translation>
        </message>
        <message>
            <source>Selected pairs with another one at a cosine above .95 / selected pairs.</source>
            <translation>Ausgewählte Paare, zu denen es ein anderes mit einem Kosinus über 0.95 gibt / ausgewählte Paare.</translation>
        </message>
        <message>
            <source>Selected pairs with the wanted label / pool pairs with it.</source>
            <translation>Ausgewählte Paare mit dem gewünschten Label / Poolpaare damit.</translation>
        </message>
        <message>
            <source>Selected pairs with the wanted label / selected pairs. Random selection gives the label's share of the pool.</source>
            <translation>Ausgewählte Paare mit dem gewünschten Label / ausgewählte Paare. Eine zufällige Auswahl ergibt den Anteil des Labels am Pool.</translation>
        </message>
        <message>
            <source>Selecting lines</source>
            <translation>Zeilen auswählen</translation>
        </message>
        <message>
            <source>Setting probabilities</source>
            <translation>Wahrscheinlichkeiten festlegen</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Share of the pool with the lowest quality that is left out as noise</source>
            <translation>Anteil des Pools mit der niedrigsten Qualität, der als Rauschen ausgelassen wird</translation>
        </message>
        <message>
            <source>Shares of strata</source>
            <translation>Schichtanteile</translation>
        </message>
        <message>
            <source>Shortlist</source>
            <translation>Vorauswahl</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Sketch</source>
            <translation>Skizze</translation>
        </message>
        <message>
            <source>Sketching</source>
            <translation>Skizzen berechnen</translation>
        </message>
        <message>
            <source>Smoothing of counts</source>
            <translation>Glättung der Zählungen</translation>
        </message>
        <message>
            <source>Sorting n-grams</source>
            <translation>n-Gramme sortieren</translation>
        </message>
        <message>
            <source>Sorting pairs</source>
            <translation>Paare sortieren</translation>
        </message>
        <message>
            <source>Source tokens of the selection / its pairs.</source>
            <translation>Quelltoken der Auswahl / ihre Paare.</translation>
        </message>
        <message>
            <source>Squared weights' share in the objective; it spreads weight over pairs that are alike</source>
            <translation>Anteil der quadrierten Gewichte an der Zielfunktion; er verteilt Gewicht auf Paare, die einander ähneln</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Strata</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Strata of quality that the budget is spread over evenly</source>
            <translation>Qualitätsschichten, auf die das Budget gleichmäßig verteilt wird</translation>
        </message>
        <message>
            <source>TSDS: drawn by a transport plan from validation</source>
            <translation>TSDS: nach einem Transportplan von der Validierung aus gezogen</translation>
        </message>
        <message>
            <source>Taking rounds</source>
            <translation>Runden durchlaufen</translation>
        </message>
        <message>
            <source>Target tokens of the selection / its pairs.</source>
            <translation>Zieltoken der Auswahl / ihre Paare.</translation>
        </message>
        <message>
            <source>Target weight</source>
            <translation>Zielgewicht</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>Texts that are read: those of both sides, or of one alone</source>
            <translation>Gelesene Texte: die beider Seiten oder nur die einer Seite</translation>
        </message>
        <message>
            <source>Tokens of the test sources whose word does not occur in the selection / their tokens.</source>
            <translation>Token der Testquellen, deren Wort in der Auswahl nicht vorkommt / alle ihre Token.</translation>
        </message>
        <message>
            <source>Tokens of the test targets whose word does not occur in the selection / their tokens.</source>
            <translation>Token der Testziele, deren Wort in der Auswahl nicht vorkommt / alle ihre Token.</translation>
        </message>
        <message>
            <source>Tokens' worth of the pool's distribution mixed into that of validation; raise it when validation is small</source>
            <translation>Gewicht (in Token), mit dem die Verteilung des Pools in die der Validierung eingeht; erhöhen, wenn die Validierung klein ist</translation>
        </message>
        <message>
            <source>Training language models</source>
            <translation>Sprachmodelle trainieren</translation>
        </message>
        <message>
            <source>Unknown source words</source>
            <translation>Unbekannte Quellwörter</translation>
        </message>
        <message>
            <source>Unknown target words</source>
            <translation>Unbekannte Zielwörter</translation>
        </message>
        <message>
            <source>Validation gradients</source>
            <translation>Validierungsgradienten</translation>
        </message>
        <message>
            <source>Vectors that stand for a pair: of its source, of its target, or of both as one</source>
            <translation>Vektoren, die für ein Paar stehen: die seiner Quelle, die seines Ziels oder beide als einer</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Sicht</translation>
        </message>
        <message>
            <source>Weighing</source>
            <translation>Gewichten</translation>
        </message>
        <message>
            <source>Weighing words</source>
            <translation>Wörter gewichten</translation>
        </message>
        <message>
            <source>Weight of being close to validation against being spread out, where a scale is given</source>
            <translation>Gewicht der Nähe zur Validierung gegenüber der Streuung, wenn eine Skala angegeben ist</translation>
        </message>
        <message>
            <source>Weight of the quadratic penalty; at 1 the selection's mean is drawn to the validation mean, below 1 beyond it, at 0 every pair counts by itself</source>
            <translation>Gewicht des quadratischen Strafterms; bei 1 wird das Mittel der Auswahl zum Validierungsmittel gezogen, unter 1 darüber hinaus, bei 0 zählt jedes Paar für sich</translation>
        </message>
        <message>
            <source>Weighting</source>
            <translation>Gewichtung</translation>
        </message>
        <message>
            <source>What hashes n-grams: fast, or sha256 for the buckets of the published program</source>
            <translation>Womit n-Gramme gehasht werden: fast, oder sha256 für die Buckets des veröffentlichten Programms</translation>
        </message>
        <message>
            <source>What orders the pairs</source>
            <translation>Wonach die Paare geordnet werden</translation>
        </message>
        <message>
            <source>With cover pool: random pairs that stand for the whole pool</source>
            <translation>Bei Abdeckung pool: zufällige Paare, die für den ganzen Pool stehen</translation>
        </message>
        <message>
            <source>With quality column: the pool's extra column that holds the scores, higher is better</source>
            <translation>Bei Qualität column: die zusätzliche Spalte des Pools mit den Bewertungen, höher ist besser</translation>
        </message>
        <message>
            <source>With strata: the corpus whose shares of them the selection is to have</source>
            <translation>Bei Schichtung: das Korpus, dessen Schichtanteile die Auswahl haben soll</translation>
        </message>
        <message>
            <source>Word translation of the sources</source>
            <translation>Wortübersetzung der Quellen</translation>
        </message>
        <message>
            <source>Word translation of the targets</source>
            <translation>Wortübersetzung der Ziele</translation>
        </message>
        <message>
            <source>Words of the longest n-grams that are counted; small validation sets call for 2</source>
            <translation>Wörter der längsten gezählten n-Gramme; kleine Validierungsdaten erfordern 2</translation>
        </message>
        <message>
            <source>a random number</source>
            <translation>eine Zufallszahl</translation>
        </message>
        <message>
            <source>a random number that falls with how usual its length ratio is</source>
            <translation>eine Zufallszahl, die umso kleiner ausfällt, je üblicher sein Längenverhältnis ist</translation>
        </message>
        <message>
            <source>a random number that falls with its closeness to the cluster's centroid</source>
            <translation>eine Zufallszahl, die mit seiner Nähe zum Zentroid des Clusters sinkt</translation>
        </message>
        <message>
            <source>a random number that falls with its cosine to the mean of validation</source>
            <translation>eine Zufallszahl, die mit seinem Kosinus zum Validierungsmittel sinkt</translation>
        </message>
        <message>
            <source>a random number that falls with the log-likelihood ratio of its words</source>
            <translation>eine Zufallszahl, die mit dem Log-Likelihood-Verhältnis seiner Wörter sinkt</translation>
        </message>
        <message>
            <source>bits/token</source>
            <translation>Bit/Token</translation>
        </message>
        <message>
            <source>bounded: weights up to the cap; unbounded: only no negative ones; none: filter alone</source>
            <translation>bounded: Gewichte bis zur Obergrenze; unbounded: lediglich keine negativen; none: nur der Filter</translation>
        </message>
        <message>
            <source>cosine</source>
            <translation>Kosinus</translation>
        </message>
        <message>
            <source>cosine: candidates by the angle to the wanted update; product: long vectors first</source>
            <translation>cosine: Kandidaten nach dem Winkel zum gewünschten Update; product: lange Vektoren zuerst</translation>
        </message>
        <message>
            <source>domain lift</source>
            <translation>Domänen-Lift</translation>
        </message>
        <message>
            <source>domain precision</source>
            <translation>Domänen-Präzision</translation>
        </message>
        <message>
            <source>domain recall</source>
            <translation>Domänen-Trefferquote</translation>
        </message>
        <message>
            <source>domain-precision / the label's share of the pool; 1 is what chance gives.</source>
            <translation>domain-precision / Anteil des Labels am Pool; 1 ergibt der Zufall.</translation>
        </message>
        <message>
            <source>effective pairs</source>
            <translation>effektive Paare</translation>
        </message>
        <message>
            <source>exact: what a pair adds; first-order: its estimate by the slope, as the published code</source>
            <translation>exact: was ein Paar hinzufügt; first-order: dessen Schätzung über die Steigung, wie im veröffentlichten Code</translation>
        </message>
        <message>
            <source>exp of the entropy of the eigenvalues of the cosine matrix divided by its size (the Vendi score), of a sample of 2 000 pairs: so many pairs at right angles are as varied.</source>
            <translation>exp der Entropie der Eigenwerte der durch ihre Größe geteilten Kosinusmatrix (der Vendi-Score), aus einer Stichprobe von 2 000 Paaren: So viele rechtwinklig zueinander stehende Paare sind ebenso vielfältig.</translation>
        </message>
        <message>
            <source>fixed: penalty and sketch as given; lcb: those of a small grid whose selections are surest to be like validation halves that they did not see</source>
            <translation>fixed: Strafterm und Skizze wie angegeben; lcb: die Werte aus einem kleinen Raster, deren Auswahlen am sichersten Validierungshälften ähneln, die sie nicht gesehen haben</translation>
        </message>
        <message>
            <source>gumbel: pairs are drawn in proportion to their weights; top: largest weights first</source>
            <translation>gumbel: Paare werden im Verhältnis ihrer Gewichte gezogen; top: größte Gewichte zuerst</translation>
        </message>
        <message>
            <source>k-means quality as published: the pool's own clusters, better pairs more likely</source>
            <translation>k-means-Qualität wie veröffentlicht: die eigenen Cluster des Pools, bessere Paare wahrscheinlicher</translation>
        </message>
        <message>
            <source>language model, source</source>
            <translation>Sprachmodell, Quelle</translation>
        </message>
        <message>
            <source>language model, target</source>
            <translation>Sprachmodell, Ziel</translation>
        </message>
        <message>
            <source>length: as many pairs of every source length and length ratio as strata-like says</source>
            <translation>length: von jeder Quelllänge und jedem Längenverhältnis so viele Paare, wie strata-like angibt</translation>
        </message>
        <message>
            <source>minus how usual its length ratio is</source>
            <translation>minus die Üblichkeit seines Längenverhältnisses</translation>
        </message>
        <message>
            <source>minus its closeness to the cluster's centroid</source>
            <translation>minus seine Nähe zum Zentroid des Clusters</translation>
        </message>
        <message>
            <source>minus its cosine to the mean of validation</source>
            <translation>minus seinen Kosinus zum Validierungsmittel</translation>
        </message>
        <message>
            <source>minus its log importance weight</source>
            <translation>minus sein logarithmiertes Importance-Gewicht</translation>
        </message>
        <message>
            <source>minus its log importance weight, with Gumbel noise</source>
            <translation>minus sein logarithmiertes Importance-Gewicht, mit Gumbel-Rauschen</translation>
        </message>
        <message>
            <source>minus the agreement with the update that validation wants</source>
            <translation>minus die Übereinstimmung mit dem Update, das die Validierung verlangt</translation>
        </message>
        <message>
            <source>minus the agreement with the validation mean</source>
            <translation>minus die Übereinstimmung mit dem Validierungsmittel</translation>
        </message>
        <message>
            <source>minus the information that the pair alone gives</source>
            <translation>minus die Information, die das Paar allein liefert</translation>
        </message>
        <message>
            <source>minus the log-likelihood ratio of its words</source>
            <translation>minus das Log-Likelihood-Verhältnis seiner Wörter</translation>
        </message>
        <message>
            <source>minus the log-likelihood ratio of its words, by length</source>
            <translation>minus das Log-Likelihood-Verhältnis seiner Wörter, bezogen auf die Länge</translation>
        </message>
        <message>
            <source>minus the weight in the update that validation wants</source>
            <translation>minus das Gewicht im Update, das die Validierung verlangt</translation>
        </message>
        <message>
            <source>nats</source>
            <translation>Nats</translation>
        </message>
        <message>
            <source>near-duplicates</source>
            <translation>Beinahe-Duplikate</translation>
        </message>
        <message>
            <source>nearest neighbour</source>
            <translation>nächster Nachbar</translation>
        </message>
        <message>
            <source>optimizer: dimensions scaled as Adam scales its updates; plain: as they are</source>
            <translation>optimizer: Dimensionen skaliert, wie Adam seine Updates skaliert; plain: unverändert</translation>
        </message>
        <message>
            <source>pairs</source>
            <translation>Paare</translation>
        </message>
        <message>
            <source>planted noise</source>
            <translation>eingestreutes Rauschen</translation>
        </message>
        <message>
            <source>rr: validation pairs take their closest pairs in turns; max: closest to any validation pair first; mean: closest on average</source>
            <translation>rr: Validierungspaare nehmen reihum ihre nächsten Paare; max: die irgendeinem Validierungspaar nächsten zuerst; mean: die im Mittel nächsten</translation>
        </message>
        <message>
            <source>share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <source>the change of validation's cross-entropy, in nats, when it was added</source>
            <translation>die Änderung der Kreuzentropie der Validierung, in Nats, als es hinzukam</translation>
        </message>
        <message>
            <source>the cosine distance to the nearest validation pair</source>
            <translation>der Kosinusabstand zum nächsten Validierungspaar</translation>
        </message>
        <message>
            <source>the cross-entropy difference, in bits per token</source>
            <translation>die Kreuzentropie-Differenz, in Bit je Token</translation>
        </message>
        <message>
            <source>times</source>
            <translation>Mal</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>tokens per pair, source</source>
            <translation>Token je Paar, Quelle</translation>
        </message>
        <message>
            <source>tokens per pair, target</source>
            <translation>Token je Paar, Ziel</translation>
        </message>
        <message>
            <source>type-token ratio, source</source>
            <translation>Type-Token-Verhältnis, Quelle</translation>
        </message>
        <message>
            <source>type-token ratio, target</source>
            <translation>Type-Token-Verhältnis, Ziel</translation>
        </message>
        <message>
            <source>types</source>
            <translation>Typen</translation>
        </message>
        <message>
            <source>uniform: every pair may get as much; kde: near copies share what one would get</source>
            <translation>uniform: jedes Paar kann gleich viel erhalten; kde: Beinahe-Kopien teilen sich, was eines erhielte</translation>
        </message>
        <message>
            <source>unknown word types, source</source>
            <translation>unbekannte Worttypen, Quelle</translation>
        </message>
        <message>
            <source>unknown word types, target</source>
            <translation>unbekannte Worttypen, Ziel</translation>
        </message>
        <message>
            <source>unknown words, source</source>
            <translation>unbekannte Wörter, Quelle</translation>
        </message>
        <message>
            <source>unknown words, target</source>
            <translation>unbekannte Wörter, Ziel</translation>
        </message>
        <message>
            <source>validation: a label counts as often as validation pairs have it; equal: all count alike</source>
            <translation>validation: ein Label zählt so oft, wie Validierungspaare es tragen; equal: alle zählen gleich</translation>
        </message>
        <message>
            <source>vocabulary, source</source>
            <translation>Vokabular, Quelle</translation>
        </message>
        <message>
            <source>vocabulary, target</source>
            <translation>Vokabular, Ziel</translation>
        </message>
        <message>
            <source>width: strata of equal score range, as published; quantile: of equal size</source>
            <translation>width: Schichten mit gleich breitem Bewertungsbereich, wie veröffentlicht; quantile: mit gleicher Größe</translation>
        </message>
        <message>
            <source>word translation to source</source>
            <translation>Wortübersetzung in die Quelle</translation>
        </message>
        <message>
            <source>word translation to target</source>
            <translation>Wortübersetzung ins Ziel</translation>
        </message>
        <message>
            <source>word: the best of the pairs with the most wanted word, as published; batch: several of those at once; exact: the best of all pairs, which tend to be short</source>
            <translation>word: das beste der Paare mit dem begehrtesten Wort, wie veröffentlicht; batch: mehrere davon auf einmal; exact: das beste aller Paare, meist ein kurzes</translation>
        </message>
        <message>
            <source>Division</source>
            <translation>Teilung</translation>
        </message>
        <message>
            <source>Folds</source>
            <translation>Folds</translation>
        </message>
        <message>
            <source>Mean over 200 random lines of the distance W1 between selected and test pairs projected on the line, of TF-IDF vectors of all words of both sides; the words share 4 096 columns by their hash. Never above the distance W1 itself. At most 4 000 pairs of each are taken.</source>
            <translation>Mittel über 200 zufällige Geraden des Abstands W1 zwischen ausgewählten und Testpaaren, auf die Gerade projiziert, mit TF-IDF-Vektoren aller Wörter beider Seiten; die Wörter teilen sich per Hash 4 096 Spalten. Nie über dem Abstand W1 selbst. Von beiden werden höchstens 4 000 Paare genommen.</translation>
        </message>
        <message>
            <source>Mean over 200 random lines of the distance W1 between selected and test pairs projected on the line, of the given vectors of both sides, dense ones only; the words share 4 096 columns by their hash. Never above the distance W1 itself. At most 4 000 pairs of each are taken.</source>
            <translation>Mittel über 200 zufällige Geraden des Abstands W1 zwischen ausgewählten und Testpaaren, auf die Gerade projiziert, mit den gegebenen Vektoren beider Seiten, nur dichten; die Wörter teilen sich per Hash 4 096 Spalten. Nie über dem Abstand W1 selbst. Von beiden werden höchstens 4 000 Paare genommen.</translation>
        </message>
        <message>
            <source>OT(S,T) - OT(S,S)/2 - OT(T,T)/2 of selected pairs S and test pairs T, where OT is the cost of entropic transport of Euclidean distances, of TF-IDF vectors of all words of both sides. Entropy .05 of the median distance of test pairs. At most 2 000 pairs of each are taken. 0 for equal clouds.</source>
            <translation>OT(S,T) - OT(S,S)/2 - OT(T,T)/2 der ausgewählten Paare S und der Testpaare T, wobei OT die Kosten des entropischen Transports mit euklidischen Abständen sind, mit TF-IDF-Vektoren aller Wörter beider Seiten. Entropie 0.05 des Medianabstands der Testpaare. Von beiden werden höchstens 2 000 Paare genommen. 0 bei gleichen Punktwolken.</translation>
        </message>
        <message>
            <source>OT(S,T) - OT(S,S)/2 - OT(T,T)/2 of selected pairs S and test pairs T, where OT is the cost of entropic transport of Euclidean distances, of the given vectors of both sides, dense ones only. Entropy .05 of the median distance of test pairs. At most 2 000 pairs of each are taken. 0 for equal clouds.</source>
            <translation>OT(S,T) - OT(S,S)/2 - OT(T,T)/2 der ausgewählten Paare S und der Testpaare T, wobei OT die Kosten des entropischen Transports mit euklidischen Abständen sind, mit den gegebenen Vektoren beider Seiten, nur dichten. Entropie 0.05 des Medianabstands der Testpaare. Von beiden werden höchstens 2 000 Paare genommen. 0 bei gleichen Punktwolken.</translation>
        </message>
        <message>
            <source>Parts of validation between which the size is estimated</source>
            <translation>Teile der Validierung, zwischen denen die Größe geschätzt wird</translation>
        </message>
        <message>
            <source>Power of its number of labels that a pair's quality is divided by: at 0 long pairs come first, at 1 short ones</source>
            <translation>Potenz der Anzahl seiner Label, durch die die Qualität eines Paars geteilt wird: bei 0 kommen lange Paare zuerst, bei 1 kurze</translation>
        </message>
        <message>
            <source>Pull of the covariance to equal variances; raise it for few pairs or noisy vectors</source>
            <translation>Zug der Kovarianz zu gleichen Varianzen; erhöhen bei wenigen Paaren oder verrauschten Vektoren</translation>
        </message>
        <message>
            <source>Sinkhorn divergence</source>
            <translation>Sinkhorn-Divergenz</translation>
        </message>
        <message>
            <source>Sinkhorn divergence of dense vectors</source>
            <translation>Sinkhorn-Divergenz dichter Vektoren</translation>
        </message>
        <message>
            <source>Sinkhorn divergence, vectors</source>
            <translation>Sinkhorn-Divergenz, Vektoren</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Sliced Wasserstein distance</source>
            <translation>Sliced-Wasserstein-Abstand</translation>
        </message>
        <message>
            <source>Sliced Wasserstein distance of dense vectors</source>
            <translation>Sliced-Wasserstein-Abstand dichter Vektoren</translation>
        </message>
        <message>
            <source>TAROT: whitened neighbours in layers</source>
            <translation>TAROT: Nachbarn nach Whitening, in Schichten</translation>
        </message>
        <message>
            <source>Whitening</source>
            <translation>Whitening</translation>
        </message>
        <message>
            <source>clusters: the source and the target cluster of a pair; words: content words of validation that it has</source>
            <translation>clusters: Quell- und Zielcluster eines Paars; words: Inhaltswörter der Validierung, die es enthält</translation>
        </message>
        <message>
            <source>distance</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>fixed: layers to the budget; estimated: first as many pairs as bring the rest of validation closer, then layers</source>
            <translation>fixed: Schichten bis zum Budget; estimated: zuerst so viele Paare, wie den Rest der Validierung näher bringen, dann Schichten</translation>
        </message>
        <message>
            <source>sliced Wasserstein</source>
            <translation>Sliced Wasserstein</translation>
        </message>
        <message>
            <source>sliced Wasserstein, vectors</source>
            <translation>Sliced Wasserstein, Vektoren</translation>
        </message>
        <message>
            <source>minus the transport potential</source>
            <translation>minus das Transportpotenzial</translation>
        </message>
        <message>
            <source>2 to this power is the number of buckets; fewer bits join more n-grams by chance</source>
            <translation>2 hoch diesen Wert ist die Anzahl der Buckets; weniger Bits legen mehr n-Gramme zufällig zusammen</translation>
        </message>
        <message>
            <source>Bits of a bucket</source>
            <translation>Bits eines Buckets</translation>
        </message>
        <message>
            <source>Buckets that few pool pairs have weigh more</source>
            <translation>Buckets, die wenige Poolpaare haben, wiegen mehr</translation>
        </message>
        <message>
            <source>Buckets that parts of words share; fewer take less memory</source>
            <translation>Buckets, die sich Wortteile teilen; weniger brauchen weniger Speicher</translation>
        </message>
        <message>
            <source>Dimensions</source>
            <translation>Dimensionen</translation>
        </message>
        <message>
            <source>Epochs</source>
            <translation>Epochen</translation>
        </message>
        <message>
            <source>Fewest occurrences</source>
            <translation>Mindestzahl an Vorkommen</translation>
        </message>
        <message>
            <source>Finding latent axes</source>
            <translation>Latente Achsen bestimmen</translation>
        </message>
        <message>
            <source>Gain per token</source>
            <translation>Gewinn je Token</translation>
        </message>
        <message>
            <source>Half of the n-grams count negative, so that those that share a bucket cancel out on average; without it feature decay (variant e) can be used</source>
            <translation>Die Hälfte der n-Gramme zählt negativ, damit sich jene, die einen Bucket teilen, im Mittel aufheben; ohne dies ist die Merkmalsabwertung (Variante e) nutzbar</translation>
        </message>
        <message>
            <source>Hashed n-grams</source>
            <translation>Gehashte n-Gramme</translation>
        </message>
        <message>
            <source>Latent dimensions; more keep more detail, at 4 bytes a pair and side each</source>
            <translation>Latente Dimensionen; mehr bewahren mehr Einzelheiten, zu je 4 Byte pro Paar und Seite</translation>
        </message>
        <message>
            <source>Latent semantics (LSA)</source>
            <translation>Latente Semantik (LSA)</translation>
        </message>
        <message>
            <source>Learning by</source>
            <translation>Lernen durch</translation>
        </message>
        <message>
            <source>Learning word vectors</source>
            <translation>Wortvektoren lernen</translation>
        </message>
        <message>
            <source>Learns words that occur at least so often; others have vectors of their parts</source>
            <translation>Lernt Wörter, die mindestens so oft vorkommen; andere erhalten Vektoren ihrer Teile</translation>
        </message>
        <message>
            <source>Longest word sequence</source>
            <translation>Längste Wortfolge</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>Most frequent features of the sample and validation that count</source>
            <translation>Häufigste Merkmale der Stichprobe und der Validierung, die zählen</translation>
        </message>
        <message>
            <source>Passes over the texts to learn from</source>
            <translation>Durchgänge über die Lerntexte</translation>
        </message>
        <message>
            <source>Passes that sharpen the dimensions; more come closer to the exact decomposition</source>
            <translation>Durchgänge, die die Dimensionen schärfen; mehr kommen der exakten Zerlegung näher</translation>
        </message>
        <message>
            <source>Pool pairs, beside validation, that vectors are learnt from</source>
            <translation>Poolpaare, aus denen neben der Validierung Vektoren gelernt werden</translation>
        </message>
        <message>
            <source>Pooling</source>
            <translation>Pooling</translation>
        </message>
        <message>
            <source>Power iterations</source>
            <translation>Potenziterationen</translation>
        </message>
        <message>
            <source>Power of frequency</source>
            <translation>Potenz der Häufigkeit</translation>
        </message>
        <message>
            <source>Reading texts to learn from</source>
            <translation>Lerntexte lesen</translation>
        </message>
        <message>
            <source>Reading vectors of tokens</source>
            <translation>Tokenvektoren lesen</translation>
        </message>
        <message>
            <source>Safetensors file (.safetensors) with a vector for each token</source>
            <translation>Safetensors-Datei (.safetensors) mit einem Vektor je Token</translation>
        </message>
        <message>
            <source>Seed of the draws that learning vectors takes</source>
            <translation>Startwert der Ziehungen beim Lernen der Vektoren</translation>
        </message>
        <message>
            <source>Signs</source>
            <translation>Vorzeichen</translation>
        </message>
        <message>
            <source>Source model</source>
            <translation>Quellmodell</translation>
        </message>
        <message>
            <source>Static token vectors</source>
            <translation>Statische Tokenvektoren</translation>
        </message>
        <message>
            <source>Subword buckets</source>
            <translation>Teilwort-Buckets</translation>
        </message>
        <message>
            <source>Target model</source>
            <translation>Zielmodell</translation>
        </message>
        <message>
            <source>Target tokenizer</source>
            <translation>Ziel-Tokenizer</translation>
        </message>
        <message>
            <source>Target vectors</source>
            <translation>Zielvektoren</translation>
        </message>
        <message>
            <source>The same for the target side; empty = as for the source</source>
            <translation>Dasselbe für die Zielseite; leer = wie für die Quelle</translation>
        </message>
        <message>
            <source>Tokenizer</source>
            <translation>Tokenizer</translation>
        </message>
        <message>
            <source>Tokenizer of the target vectors; empty = the one beside them</source>
            <translation>Tokenizer zu den Zielvektoren; leer = die Datei daneben</translation>
        </message>
        <message>
            <source>Values of a learnt vector</source>
            <translation>Werte eines gelernten Vektors</translation>
        </message>
        <message>
            <source>Variant f: a pair's gain is divided by its length to this power; raise it for shorter pairs</source>
            <translation>Variante f: Der Gewinn eines Paars wird durch diese Potenz seiner Länge geteilt; für kürzere Paare erhöhen</translation>
        </message>
        <message>
            <source>Variant f: a word counts by its frequency in validation to this power; lower it to favour rare words</source>
            <translation>Variante f: Ein Wort zählt mit dieser Potenz seiner Häufigkeit in der Validierung; senken, um seltene Wörter zu bevorzugen</translation>
        </message>
        <message>
            <source>Variant f: weight of pairs of neighbouring words beside single words, which weigh 1</source>
            <translation>Variante f: Gewicht der Paare benachbarter Wörter neben einzelnen Wörtern, die 1 wiegen</translation>
        </message>
        <message>
            <source>Variant f: weight of the first five letters of longer words, which inflected forms share</source>
            <translation>Variante f: Gewicht der ersten fünf Buchstaben längerer Wörter, die gebeugte Formen gemeinsam haben</translation>
        </message>
        <message>
            <source>Vector seed</source>
            <translation>Vektor-Startwert</translation>
        </message>
        <message>
            <source>Vectors</source>
            <translation>Vektoren</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>Vokabular</translation>
        </message>
        <message>
            <source>Weigh by rarity</source>
            <translation>Nach Seltenheit gewichten</translation>
        </message>
        <message>
            <source>Weight of bigrams</source>
            <translation>Gewicht der Bigramme</translation>
        </message>
        <message>
            <source>Weight of prefixes</source>
            <translation>Gewicht der Präfixe</translation>
        </message>
        <message>
            <source>What learning lowers: negatives compares with words drawn by chance, hierarchy goes down a tree of words</source>
            <translation>Was das Lernen senkt: negatives vergleicht mit zufällig gezogenen Wörtern, hierarchy steigt einen Wortbaum hinab</translation>
        </message>
        <message>
            <source>Words of the longest word n-gram; 0 = letters only</source>
            <translation>Wörter des längsten Wort-n-Gramms; 0 = nur Buchstaben</translation>
        </message>
        <message>
            <source>a: near target centroids, b: near the mean validation target, c: seats for target clusters, d: b without near duplicates, e: b with feature decay, f: of those near by b, the pairs that together cover validation's n-grams best</source>
            <translation>a: nahe an Zielzentroiden, b: nahe am mittleren Validierungsziel, c: Plätze für Zielcluster, d: b ohne Beinahe-Duplikate, e: b mit Merkmalsabwertung, f: von den nach b nahen jene Paare, die gemeinsam die n-Gramme der Validierung am besten abdecken</translation>
        </message>
        <message>
            <source>fastText</source>
            <translation>fastText</translation>
        </message>
        <message>
            <source>fastText model file (.bin or .ftz) for the source side; empty = learn vectors from the texts</source>
            <translation>fastText-Modelldatei (.bin oder .ftz) für die Quellseite; leer = Vektoren aus den Texten lernen</translation>
        </message>
        <message>
            <source>fastText model file (.bin or .ftz) for the target side; empty = learn vectors from the texts</source>
            <translation>fastText-Modelldatei (.bin oder .ftz) für die Zielseite; leer = Vektoren aus den Texten lernen</translation>
        </message>
        <message>
            <source>mean: all tokens weigh the same; position: token r of R weighs r / (1 + ... + R)</source>
            <translation>mean: alle Token wiegen gleich; position: Token r von R wiegt r / (1 + ... + R)</translation>
        </message>
        <message>
            <source>pairs that together cover validation's n-grams, k = M/20</source>
            <translation>Paare, die gemeinsam die n-Gramme der Validierung abdecken, k = M/20</translation>
        </message>
        <message>
            <source>skipgram: words near a word from it; cbow: a word from those near it, several times as fast</source>
            <translation>skipgram: aus einem Wort die Wörter in seiner Nähe; cbow: ein Wort aus denen in seiner Nähe, um ein Mehrfaches schneller</translation>
        </message>
        <message>
            <source>the expected cosine distance to the cluster's validation pairs, less 0.5 x likeness to the pool, before n-grams are looked at</source>
            <translation>der erwartete Kosinusabstand zu den Validierungspaaren des Clusters, abzüglich 0.5 x Ähnlichkeit zum Pool, vor Betrachtung der n-Gramme</translation>
        </message>
        <message>
            <source>tokenizer.json or vocab.txt of the vectors; empty = the one beside them</source>
            <translation>tokenizer.json oder vocab.txt zu den Vektoren; leer = die Datei daneben</translation>
        </message>
        <message>
            <source>Testing differences</source>
            <translation>Unterschiede testen</translation>
        </message>
        <message>
            <source>no noise was planted</source>
            <translation>es wurde kein Rauschen eingepflanzt</translation>
        </message>
        <message>
            <source>the pairs are not rows of the pool</source>
            <translation>die Paare sind keine Zeilen des Pools</translation>
        </message>
        <message>
            <source>the pool has no domain labels</source>
            <translation>der Pool hat keine Domänenangaben</translation>
        </message>
        <message>
            <source>there are no dense vectors of pool and test</source>
            <translation>es gibt keine dichten Vektoren von Pool und Testdaten</translation>
        </message>
    </context>
    <context>
        <name>craft::ui</name>
        <message>
            <source>Inputs</source>
            <translation>Eingaben</translation>
        </message>
        <message>
            <source>Corpus</source>
            <translation>Korpus</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Für</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Sprachen</translation>
        </message>
        <message>
            <source>Left out, and why</source>
            <translation>Ausgelassen, und warum</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Gelesen</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>Verwendet</translation>
        </message>
        <message>
            <source>Repaired</source>
            <translation>Repariert</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Übersprungen</translation>
        </message>
        <message>
            <source>%1 of %2 pool pairs may be selected.</source>
            <translation>%1 von %2 Poolpaaren können ausgewählt werden.</translation>
        </message>
        <message>
            <source>Left out of the pool because</source>
            <translation>Vom Pool ausgelassen, weil</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Paare</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Preset %1. Everything that is not listed is as in the preset.</source>
            <translation>Voreinstellung %1. Alles, was nicht aufgeführt ist, entspricht der Voreinstellung.</translation>
        </message>
        <message>
            <source>Parameter</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>Bedeutung</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Kennung</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>Pool</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <source>Quota</source>
            <translation>Quote</translation>
        </message>
        <message>
            <source>Selected</source>
            <translation>Ausgewählt</translation>
        </message>
        <message>
            <source>Diameter</source>
            <translation>Durchmesser</translation>
        </message>
        <message>
            <source>The %1 clusters with the largest shares of validation; %2 more are not listed.</source>
            <translation>Die %1 Cluster mit den größten Anteilen an der Validierung; %2 weitere sind nicht aufgeführt.</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>%1 of %2 pairs asked for, with %3 source and %4 target tokens.</source>
            <translation>%1 von %2 angeforderten Paaren, mit %3 Quell- und %4 Zieltoken.</translation>
        </message>
        <message>
            <source>%1 places could not be filled: the clusters that were asked have no more pairs.</source>
            <translation>%1 Plätze blieben unbesetzt: Die angefragten Cluster haben keine weiteren Paare.</translation>
        </message>
        <message>
            <source>%1 pairs come from clusters without a share, because the others ran out.</source>
            <translation>%1 Paare stammen aus Clustern ohne Anteil, weil die übrigen erschöpft waren.</translation>
        </message>
        <message>
            <source>By hand: %1 pairs pinned in, %2 locked out.</source>
            <translation>Von Hand: %1 Paare angeheftet, %2 gesperrt.</translation>
        </message>
        <message>
            <source>How close it is</source>
            <translation>Wie nah sie kommt</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>Was es ist</translation>
        </message>
        <message>
            <source>The slope and the total are still being measured for this budget.</source>
            <translation>Die Steigung und die Summe werden für dieses Budget noch gemessen.</translation>
        </message>
        <message>
            <source>Selection from %1</source>
            <translation>Auswahl aus %1</translation>
        </message>
        <message>
            <source>%1 of %2 pool pairs, chosen to resemble %3 validation pairs.</source>
            <translation>%1 von %2 Poolpaaren, ausgewählt nach Ähnlichkeit zu %3 Validierungspaaren.</translation>
        </message>
        <message>
            <source>How to reproduce it</source>
            <translation>So lässt es sich reproduzieren</translation>
        </message>
        <message>
            <source>The same files and this command give the same pairs, on any machine and any number of threads.</source>
            <translation>Dieselben Dateien und dieser Befehl ergeben dieselben Paare, auf jedem Rechner und mit beliebig vielen Threads.</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::BaselineMenu</name>
        <message>
            <source>Add method</source>
            <translation>Verfahren hinzufügen</translation>
        </message>
        <message>
            <source>Selects by another method with the present budget and its default parameters, keeps the run and compares it with the present one</source>
            <translation>Wählt nach einem anderen Verfahren mit dem aktuellen Budget und dessen Standardparametern aus, behält den Lauf und vergleicht ihn mit dem aktuellen</translation>
        </message>
        <message>
            <source>Random in each cluster</source>
            <translation>Zufällig je Cluster</translation>
        </message>
        <message>
            <source>Random pairs of each cluster</source>
            <translation>Zufällige Paare jedes Clusters</translation>
        </message>
        <message>
            <source>Nearest in each cluster</source>
            <translation>Nächste je Cluster</translation>
        </message>
        <message>
            <source>The pairs that are nearest to the centre of their cluster</source>
            <translation>Die Paare, die dem Mittelpunkt ihres Clusters am nächsten liegen</translation>
        </message>
        <message>
            <source>Random in the whole pool</source>
            <translation>Zufällig im ganzen Pool</translation>
        </message>
        <message>
            <source>Random pairs of the pool, no clusters</source>
            <translation>Zufällige Paare des Pools, ohne Cluster</translation>
        </message>
        <message>
            <source>Nearest to the validation mean</source>
            <translation>Dem Mittel der Validierung am nächsten</translation>
        </message>
        <message>
            <source>The pairs most similar to the mean of all validation pairs, no clusters</source>
            <translation>Die Paare, die dem Mittel aller Validierungspaare am ähnlichsten sind, ohne Cluster</translation>
        </message>
        <message>
            <source>Baselines</source>
            <translation>Baselines</translation>
        </message>
        <message>
            <source>Methods</source>
            <translation>Verfahren</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::Chart</name>
        <message>
            <source>Sort by value</source>
            <translation>Nach Wert sortieren</translation>
        </message>
        <message>
            <source>Sort by number</source>
            <translation>Nach Nummer sortieren</translation>
        </message>
        <message>
            <source>Sort by title</source>
            <translation>Nach Titel sortieren</translation>
        </message>
        <message>
            <source>What this shows</source>
            <translation>Was hier zu sehen ist</translation>
        </message>
        <message>
            <source>Options and export</source>
            <translation>Optionen und Export</translation>
        </message>
        <message>
            <source>Logarithmic scale</source>
            <translation>Logarithmische Skala</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>Als Tabelle anzeigen</translation>
        </message>
        <message>
            <source>Copy image</source>
            <translation>Bild kopieren</translation>
        </message>
        <message>
            <source>Copy data</source>
            <translation>Daten kopieren</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Speichern als</translation>
        </message>
        <message>
            <source>PNG image, %1×…</source>
            <translation>PNG-Bild, %1×…</translation>
        </message>
        <message>
            <source>SVG drawing…</source>
            <translation>SVG-Zeichnung…</translation>
        </message>
        <message>
            <source>PDF document…</source>
            <translation>PDF-Dokument…</translation>
        </message>
        <message>
            <source>CSV data…</source>
            <translation>CSV-Daten…</translation>
        </message>
        <message>
            <source>Save %1</source>
            <translation>%1 speichern</translation>
        </message>
        <message>
            <source>%1 was written.</source>
            <translation>%1 wurde geschrieben.</translation>
        </message>
        <message>
            <source>Show all charts</source>
            <translation>Alle Diagramme anzeigen</translation>
        </message>
        <message>
            <source>Show this chart only</source>
            <translation>Nur dieses Diagramm anzeigen</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ClusterChart</name>
        <message>
            <source>Preview on a sample of %1 of %2 pairs</source>
            <translation>Vorschau auf einer Stichprobe von %1 aus %2 Paaren</translation>
        </message>
        <message>
            <source>Computing…</source>
            <translation>Wird berechnet…</translation>
        </message>
        <message>
            <source>Showing k = %1, computing k = %2</source>
            <translation>Anzeige: k = %1, in Berechnung: k = %2</translation>
        </message>
        <message>
            <source>too few</source>
            <translation>zu wenige</translation>
        </message>
        <message>
            <source>more than its share</source>
            <translation>mehr als sein Anteil</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>No clusters yet.</source>
            <translation>Noch keine Cluster.</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n cluster(s). Largest by %2: cluster %3, %4, with %5.</source>
            <extracomment>%1 "Cluster sizes", %2 "Validation", %3 number of the cluster, %4 its title, %5 "4.2 %"</extracomment>
            <translation>
                <numerusform>%1, %n Cluster. Größter nach %2: Cluster %3, %4, mit %5.</numerusform>
                <numerusform>%1, %n Cluster. Größter nach %2: Cluster %3, %4, mit %5.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cluster(s) selected.</source>
            <translation>
                <numerusform>%n Cluster markiert.</numerusform>
                <numerusform>%n Cluster markiert.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cluster %1, %2</source>
            <translation>Cluster %1, %2</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ClusterTable</name>
        <message>
            <source>Clusters</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>Show pairs</source>
            <translation>Paare anzeigen</translation>
        </message>
        <message>
            <source>Lock out</source>
            <translation>Sperren</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>Freigeben</translation>
        </message>
        <message>
            <source>Double weight</source>
            <translation>Doppeltes Gewicht</translation>
        </message>
        <message>
            <source>Pin the selected pairs</source>
            <translation>Ausgewählte Paare anheften</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ClusterTableModel</name>
        <message>
            <source>Cluster</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>Pool</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>Validation %</source>
            <translation>Validierung %</translation>
        </message>
        <message>
            <source>Quota</source>
            <translation>Quote</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>Entnommen</translation>
        </message>
        <message>
            <source>Shortage</source>
            <translation>Fehlmenge</translation>
        </message>
        <message>
            <source>Diameter</source>
            <translation>Durchmesser</translation>
        </message>
        <message>
            <source>Mean radius</source>
            <translation>Mittlerer Radius</translation>
        </message>
        <message>
            <source>Residual</source>
            <translation>Residuum</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Pairs that the cluster was asked for and does not have.</source>
            <translation>Paare, die vom Cluster angefordert wurden und die er nicht hat.</translation>
        </message>
        <message>
            <source>A factor on the share wanted of the cluster; 0 locks it out.</source>
            <translation>Ein Faktor auf den gewünschten Anteil des Clusters; 0 sperrt ihn.</translation>
        </message>
        <message>
            <source>locked out</source>
            <translation>gesperrt</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>Type a command</source>
            <translation>Befehl eingeben</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1   (%2)</source>
            <translation>%1   (%2)</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::CompareChart</name>
        <message>
            <source>Shares by cluster</source>
            <translation>Anteile je Cluster</translation>
        </message>
        <message>
            <source>How much of each selection comes from each cluster. The difference is the share in B minus the share in A, in points of percent.</source>
            <translation>Wie viel jeder Auswahl aus jedem Cluster stammt. Die Differenz ist der Anteil in B minus der Anteil in A, in Prozentpunkten.</translation>
        </message>
        <message>
            <source>Difference, B − A</source>
            <translation>Differenz, B − A</translation>
        </message>
        <message>
            <source>A as outline, B filled</source>
            <translation>A als Umriss, B gefüllt</translation>
        </message>
        <message>
            <source>%1 %2: A %3, B %4</source>
            <translation>%1 %2: A %3, B %4</translation>
        </message>
        <message>
            <source>Share in B − share in A, by cluster</source>
            <translation>Anteil in B − Anteil in A, je Cluster</translation>
        </message>
        <message>
            <source>more in B</source>
            <translation>mehr in B</translation>
        </message>
        <message>
            <source>more in A</source>
            <translation>mehr in A</translation>
        </message>
        <message>
            <source>Share of the selection, by cluster</source>
            <translation>Anteil an der Auswahl, je Cluster</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Share in A</source>
            <translation>Anteil in A</translation>
        </message>
        <message>
            <source>Share in B</source>
            <translation>Anteil in B</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>Nothing to compare by cluster.</source>
            <translation>Nichts nach Clustern zu vergleichen.</translation>
        </message>
        <message>
            <source>%1 of the selection lie in other clusters in B than in A.</source>
            <translation>%1 der Auswahl liegen in B in anderen Clustern als in A.</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ComparePage</name>
        <message>
            <source>In both</source>
            <translation>In beiden</translation>
        </message>
        <message>
            <source>Pairs that A and B have selected.</source>
            <translation>Paare, die A und B ausgewählt haben.</translation>
        </message>
        <message>
            <source>Only in A</source>
            <translation>Nur in A</translation>
        </message>
        <message>
            <source>Pairs that only A has selected.</source>
            <translation>Paare, die nur A ausgewählt hat.</translation>
        </message>
        <message>
            <source>Only in B</source>
            <translation>Nur in B</translation>
        </message>
        <message>
            <source>Pairs that only B has selected.</source>
            <translation>Paare, die nur B ausgewählt hat.</translation>
        </message>
        <message>
            <source>Jaccard</source>
            <translation>Jaccard</translation>
        </message>
        <message>
            <source>Pairs in both, divided by pairs in A or B: 1 for equal selections, 0 for selections without a common pair.</source>
            <translation>Paare in beiden, geteilt durch Paare in A oder B: 1 bei gleichen Auswahlen, 0 bei Auswahlen ohne gemeinsames Paar.</translation>
        </message>
        <message>
            <source>Common pairs by cluster</source>
            <translation>Gemeinsame Paare je Cluster</translation>
        </message>
        <message>
            <source>Two runs are compared here: what both select, and what only one of them does.</source>
            <translation>Hier werden zwei Läufe verglichen: was beide auswählen und was nur einer von ihnen auswählt.</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>Lauf %1</translation>
        </message>
        <message>
            <source>The run to compare: a kept one, or what is shown now</source>
            <translation>Der zu vergleichende Lauf: ein behaltener oder der jetzt angezeigte</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>Exchange A and B</source>
            <translation>A und B tauschen</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>Numbers and parameters</source>
            <translation>Zahlen und Parameter</translation>
        </message>
        <message>
            <source>Lists of pairs</source>
            <translation>Listen der Paare</translation>
        </message>
        <message>
            <source>Save list as TSV…</source>
            <translation>Liste als TSV speichern…</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Paare</translation>
        </message>
        <message>
            <source>Present run</source>
            <translation>Aktueller Lauf</translation>
        </message>
        <message>
            <source>Run %1: %2, %3 pairs</source>
            <translation>Lauf %1: %2, %3 Paare</translation>
        </message>
        <message>
            <source>Comparing runs</source>
            <translation>Läufe vergleichen</translation>
        </message>
        <message>
            <source>A and B are the same run. Choose another one, or make a baseline.</source>
            <translation>A und B sind derselbe Lauf. Wählen Sie einen anderen, oder erzeugen Sie eine Baseline.</translation>
        </message>
        <message>
            <source>The two runs have different clusters. The table shows how many common pairs lie in a cluster of A and one of B; ● marks clusters that belong together.</source>
            <translation>Die beiden Läufe haben verschiedene Cluster. Die Tabelle zeigt, wie viele gemeinsame Paare in einem Cluster von A und einem von B liegen; ● kennzeichnet zusammengehörige Cluster.</translation>
        </message>
        <message>
            <source>There is nothing to compare yet.</source>
            <translation>Es gibt noch nichts zu vergleichen.</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>B − A</source>
            <translation>B − A</translation>
        </message>
        <message>
            <source>Cluster of A</source>
            <translation>Cluster in A</translation>
        </message>
        <message>
            <source>Cluster of B</source>
            <translation>Cluster in B</translation>
        </message>
        <message>
            <source>Common pairs</source>
            <translation>Gemeinsame Paare</translation>
        </message>
        <message>
            <source>Source tokens</source>
            <translation>Quelltoken</translation>
        </message>
        <message>
            <source>Target tokens</source>
            <translation>Zieltoken</translation>
        </message>
        <message>
            <source>Discrete KL</source>
            <translation>Diskrete KL</translation>
        </message>
        <message>
            <source>Residual</source>
            <translation>Residuum</translation>
        </message>
        <message>
            <source>Mean radius</source>
            <translation>Mittlerer Radius</translation>
        </message>
        <message>
            <source>Lipschitz L</source>
            <translation>Lipschitz-L</translation>
        </message>
        <message>
            <source>KL bound</source>
            <translation>KL-Schranke</translation>
        </message>
        <message>
            <source>≠ %1</source>
            <translation>≠ %1</translation>
        </message>
        <message>
            <source>Only in A (%1)</source>
            <translation>Nur in A (%1)</translation>
        </message>
        <message>
            <source>Only in B (%1)</source>
            <translation>Nur in B (%1)</translation>
        </message>
        <message>
            <source>In both (%1)</source>
            <translation>In beiden (%1)</translation>
        </message>
        <message>
            <source>Save list</source>
            <translation>Liste speichern</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>%1 speichern</translation>
        </message>
        <message>
            <source>%1 was written.</source>
            <translation>%1 wurde geschrieben.</translation>
        </message>
        <message>
            <source>Parts of the comparison</source>
            <translation>Teile des Vergleichs</translation>
        </message>
        <message>
            <source>Pairs and clusters</source>
            <translation>Paare und Cluster</translation>
        </message>
        <message>
            <source>On the test set</source>
            <translation>Auf den Testdaten</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ControlsPanel</name>
        <message>
            <source>Budget</source>
            <translation>Budget</translation>
        </message>
        <message>
            <source>Unit of the budget</source>
            <translation>Einheit des Budgets</translation>
        </message>
        <message>
            <source>pairs</source>
            <translation>Paare</translation>
        </message>
        <message>
            <source>target tokens</source>
            <translation>Zieltoken</translation>
        </message>
        <message>
            <source>&amp;Budget</source>
            <translation>&amp;Budget</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>auto</source>
            <translation>auto</translation>
        </message>
        <message>
            <source>One cluster for every few validation pairs, as the preset says</source>
            <translation>Jeweils ein Cluster für einige Validierungspaare, wie in der Voreinstellung</translation>
        </message>
        <message>
            <source>Clusters (&amp;k)</source>
            <translation>Cluster (&amp;k)</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
        <message>
            <source>Apply changes at once</source>
            <translation>Änderungen sofort anwenden</translation>
        </message>
        <message>
            <source>More on selecting</source>
            <translation>Weitere Auswahloptionen</translation>
        </message>
        <message>
            <source>Clustering</source>
            <translation>Clusterbildung</translation>
        </message>
        <message>
            <source>Vectors</source>
            <translation>Vektoren</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>Pool</translation>
        </message>
        <message>
            <source>of %1 pairs in the pool</source>
            <translation>von %1 Paaren im Pool</translation>
        </message>
        <message>
            <source>%1 target tokens, of %2 eligible pairs</source>
            <translation>%1 Zieltoken, von %2 auswählbaren Paaren</translation>
        </message>
        <message>
            <source>%1 pairs of %2 eligible</source>
            <translation>%1 Paare von %2 auswählbaren</translation>
        </message>
        <message>
            <source>Ranked for up to %1 pairs so far; more follow on release</source>
            <translation>Rangfolge bisher für bis zu %1 Paare; weitere folgen beim Loslassen</translation>
        </message>
        <message>
            <source>This method selects for one budget at a time: computed anew on release</source>
            <translation>Dieses Verfahren wählt für genau ein Budget aus: beim Loslassen wird neu gerechnet</translation>
        </message>
        <message>
            <source>Preview on %1 of %2 pool pairs</source>
            <translation>Vorschau auf %1 von %2 Poolpaaren</translation>
        </message>
        <message>
            <source>%1 validation pairs; ticks are values that show at once</source>
            <translation>%1 Validierungspaare; Teilstriche markieren Werte, die sofort angezeigt werden</translation>
        </message>
        <message>
            <source>Nothing selected yet.</source>
            <translation>Noch nichts ausgewählt.</translation>
        </message>
        <message>
            <source>Computing…</source>
            <translation>Wird berechnet…</translation>
        </message>
        <message>
            <source>Preview: release to compute.</source>
            <translation>Vorschau: Zum Berechnen loslassen.</translation>
        </message>
        <message>
            <source>Parameters changed: what is shown is older.</source>
            <translation>Parameter geändert: Die Anzeige ist älter.</translation>
        </message>
        <message>
            <source>Up to date.</source>
            <translation>Aktuell.</translation>
        </message>
        <message>
            <source>Up to date; measuring the bound…</source>
            <translation>Aktuell; die Schranke wird gemessen…</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Auswählen</translation>
        </message>
        <message>
            <source>This method selects without clusters: they only describe what it selects</source>
            <translation>Dieses Verfahren wählt ohne Cluster aus: Sie beschreiben nur, was es auswählt</translation>
        </message>
        <message>
            <source>This method selects without clusters and vectors: they only describe what it selects</source>
            <translation>Dieses Verfahren wählt ohne Cluster und Vektoren aus: Sie beschreiben nur, was es auswählt</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::CostView</name>
        <message>
            <source>Costs of the cluster's pairs</source>
            <translation>Kosten der Paare des Clusters</translation>
        </message>
        <message>
            <source>Costs from %1 to %2, median %3; this pair %4; the cut is at %5.</source>
            <translation>Kosten von %1 bis %2, Median %3; dieses Paar %4; der Schnitt liegt bei %5.</translation>
        </message>
        <message>
            <source>How many pairs of the cluster have which cost. Drag the cut to give the cluster another quota.</source>
            <translation>Wie viele Paare des Clusters welche Kosten haben. Ziehen Sie den Schnitt, um dem Cluster eine andere Quote zu geben.</translation>
        </message>
        <message>
            <source>How many pairs of the cluster have which cost.</source>
            <translation>Wie viele Paare des Clusters welche Kosten haben.</translation>
        </message>
        <message>
            <source>Quota %1 (now %2)</source>
            <translation>Quote %1 (jetzt %2)</translation>
        </message>
        <message>
            <source>cut: quota %1</source>
            <translation>Schnitt: Quote %1</translation>
        </message>
        <message>
            <source>this pair %1</source>
            <translation>dieses Paar %1</translation>
        </message>
        <message>
            <source>cost, lower is better</source>
            <translation>Kosten, niedriger ist besser</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::DomainChoice</name>
        <message>
            <source>Known domain</source>
            <translation>Bekannte Domäne</translation>
        </message>
        <message>
            <source>A column of the pool that says which domain a pair is of; precision, recall and lift of the chosen value are measured then</source>
            <translation>Eine Spalte des Pools, die sagt, zu welcher Domäne ein Paar gehört; dann werden Präzision, Trefferquote und Lift des gewählten Werts gemessen</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>The domain that the test set is of</source>
            <translation>Die Domäne der Testdaten</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>reading…</source>
            <translation>wird gelesen…</translation>
        </message>
        <message>
            <source>Reading the values of %1</source>
            <translation>Lesen der Werte von %1</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>choose one</source>
            <translation>bitte wählen</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::EmptyView</name>
        <message>
            <source>The selection failed</source>
            <translation>Die Auswahl ist fehlgeschlagen</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Selecting…</source>
            <translation>Wird ausgewählt…</translation>
        </message>
        <message>
            <source>No project is open</source>
            <translation>Kein Projekt geöffnet</translation>
        </message>
        <message>
            <source>Pool and validation are needed</source>
            <translation>Pool und Validierung sind erforderlich</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>Dateien importieren</translation>
        </message>
        <message>
            <source>Nothing is selected yet</source>
            <translation>Noch nichts ausgewählt</translation>
        </message>
        <message>
            <source>Select %1 pairs</source>
            <translation>%1 Paare auswählen</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ExportDialog</name>
        <message>
            <source>fairseq, Marian, OpenNMT: one file per language</source>
            <translation>fairseq, Marian, OpenNMT: eine Datei je Sprache</translation>
        </message>
        <message>
            <source>pandas and scripts; your further columns stand behind the texts</source>
            <translation>pandas und Skripte; Ihre weiteren Spalten stehen hinter den Texten</translation>
        </message>
        <message>
            <source>pandas and spreadsheets; quoted, with a header</source>
            <translation>pandas und Tabellenkalkulationen; mit Anführungszeichen und Kopfzeile</translation>
        </message>
        <message>
            <source>load_dataset and most fine-tuning scripts</source>
            <translation>load_dataset und die meisten Fine-Tuning-Skripte</translation>
        </message>
        <message>
            <source>translation memories such as OmegaT's</source>
            <translation>Translation Memorys wie die von OmegaT</translation>
        </message>
        <message>
            <source>line numbers, for a corpus you keep yourself</source>
            <translation>Zeilennummern, für ein selbst gepflegtes Korpus</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Formats</source>
            <translation>Formate</translation>
        </message>
        <message>
            <source>Copy snippet</source>
            <translation>Codebeispiel kopieren</translation>
        </message>
        <message>
            <source>Copy how to load %1</source>
            <translation>Kopieren, wie %1 geladen wird</translation>
        </message>
        <message>
            <source>First lines of</source>
            <translation>Erste Zeilen von</translation>
        </message>
        <message>
            <source>File to look at</source>
            <translation>Anzuzeigende Datei</translation>
        </message>
        <message>
            <source>First lines of the file</source>
            <translation>Erste Zeilen der Datei</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Ordner</translation>
        </message>
        <message>
            <source>Folder to write</source>
            <translation>Zielordner des Exports</translation>
        </message>
        <message>
            <source>It appears complete or not at all</source>
            <translation>Er erscheint vollständig oder gar nicht</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>Durchsuchen…</translation>
        </message>
        <message>
            <source>Progress of the export</source>
            <translation>Fortschritt des Exports</translation>
        </message>
        <message>
            <source>Copy as command line</source>
            <translation>Als Befehlszeile kopieren</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>Pfad kopieren</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>The command is in the clipboard</source>
            <translation>Der Befehl ist in der Zwischenablage</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Preview of the export</source>
            <translation>Vorschau des Exports</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>count, kind of character</comment>
            <translation>%1 × %2</translation>
        </message>
        <message numerus="yes">
            <source>%1
⚠ %n pair(s) change to fit: %2</source>
            <translation>
                <numerusform>%1
⚠ %n Paar wird angepasst: %2</numerusform>
                <numerusform>%1
⚠ %n Paare werden angepasst: %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) will be written, about %1</source>
            <translation>
                <numerusform>%n Paar wird geschrieben, etwa %1</numerusform>
                <numerusform>%n Paare werden geschrieben, etwa %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) are left out because a side is empty</source>
            <translation>
                <numerusform>%n Paar wird ausgelassen, weil eine Seite leer ist</numerusform>
                <numerusform>%n Paare werden ausgelassen, weil eine Seite leer ist</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 holds other things: choose a new or an empty folder</source>
            <translation>%1 enthält andere Dateien: Wählen Sie einen neuen oder leeren Ordner</translation>
        </message>
        <message>
            <source>%1 holds an earlier export. It stays until the new one is complete.</source>
            <translation>%1 enthält einen früheren Export. Er bleibt erhalten, bis der neue vollständig ist.</translation>
        </message>
        <message>
            <source>Replace %1</source>
            <translation>%1 ersetzen</translation>
        </message>
        <message>
            <source>Exporting…</source>
            <translation>Wird exportiert…</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>%1
%2</source>
            <comment>what is wrong, what to do</comment>
            <translation>%1
%2</translation>
        </message>
        <message numerus="yes">
            <source>Wrote %n pair(s) to %1
SHA-256 of the manifest %2</source>
            <translation>
                <numerusform>%n Paar nach %1 geschrieben
SHA-256 des Manifests %2</numerusform>
                <numerusform>%n Paare nach %1 geschrieben
SHA-256 des Manifests %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wrote %n pair(s) to %1</source>
            <translation>
                <numerusform>%n Paar nach %1 geschrieben</numerusform>
                <numerusform>%n Paare nach %1 geschrieben</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>Angehalten. Es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <source>⚠ %1</source>
            <translation>⚠ %1</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::FilterLine</name>
        <message>
            <source>Filter for pairs</source>
            <translation>Filter für Paare</translation>
        </message>
        <message>
            <source>Filter: words, /regex/, cluster:12 sel:yes len&gt;40 …</source>
            <translation>Filter: Wörter, /regex/, cluster:12 sel:yes len&gt;40 …</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>Zuletzt verwendet</translation>
        </message>
        <message>
            <source>Filters used before</source>
            <translation>Zuletzt verwendete Filter</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Everything the filter understands</source>
            <translation>Alles, was der Filter versteht</translation>
        </message>
        <message>
            <source>No filter was used yet</source>
            <translation>Noch kein Filter verwendet</translation>
        </message>
        <message>
            <source>All terms must hold. Choose one to insert its example.</source>
            <translation>Alle Ausdrücke müssen zutreffen. Wählen Sie einen, um sein Beispiel einzufügen.</translation>
        </message>
        <message>
            <source>%1   %2</source>
            <translation>%1   %2</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::Headline</name>
        <message>
            <source>Copy %1</source>
            <translation>%1 kopieren</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ImportCheckPage</name>
        <message>
            <source>Show skipped rows</source>
            <translation>Übersprungene Zeilen anzeigen</translation>
        </message>
        <message>
            <source>Progress of the import</source>
            <translation>Fortschritt des Imports</translation>
        </message>
        <message>
            <source>Skip them</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <source>Add them again</source>
            <translation>Erneut hinzufügen</translation>
        </message>
        <message>
            <source>What became of the rows</source>
            <translation>Was aus den Zeilen wurde</translation>
        </message>
        <message>
            <source>Corpus</source>
            <translation>Korpus</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Für</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Gelesen</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>Verwendet</translation>
        </message>
        <message>
            <source>Repaired</source>
            <translation>Repariert</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Übersprungen</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Skipped and repaired rows</source>
            <translation>Übersprungene und reparierte Zeilen</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Save report…</source>
            <translation>Bericht speichern…</translation>
        </message>
        <message>
            <source>How many pairs can you afford to train on?</source>
            <translation>Mit wie vielen Paaren können Sie trainieren?</translation>
        </message>
        <message>
            <source>Looking for files that were imported before</source>
            <translation>Früher importierte Dateien suchen</translation>
        </message>
        <message>
            <source>Comparing files</source>
            <translation>Dateien vergleichen</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>files (role)</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>These files are in the project already</source>
            <translation>Diese Dateien sind bereits im Projekt</translation>
        </message>
        <message>
            <source>%1
The same pairs once more would only be left out as duplicates.</source>
            <translation>%1
Dieselben Paare noch einmal würden nur als Duplikate ausgelassen.</translation>
        </message>
        <message>
            <source>Nothing was left to import</source>
            <translation>Es blieb nichts zu importieren</translation>
        </message>
        <message>
            <source>Reading and checking every row</source>
            <translation>Jede Zeile lesen und prüfen</translation>
        </message>
        <message>
            <source>%1, about %2 left</source>
            <comment>stage, time</comment>
            <translation>%1, noch etwa %2</translation>
        </message>
        <message>
            <source>Nothing was imported</source>
            <translation>Es wurde nichts importiert</translation>
        </message>
        <message>
            <source>⚠ %1</source>
            <translation>⚠ %1</translation>
        </message>
        <message>
            <source>⚠ %1
%2</source>
            <comment>what is wrong, what to do</comment>
            <translation>⚠ %1
%2</translation>
        </message>
        <message>
            <source>You stopped the import. The project is as it was.</source>
            <translation>Sie haben den Import angehalten. Das Projekt ist unverändert.</translation>
        </message>
        <message>
            <source>You stopped the import. No project was made.</source>
            <translation>Sie haben den Import angehalten. Es wurde kein Projekt angelegt.</translation>
        </message>
        <message>
            <source>%1; repaired: %2</source>
            <translation>%1; repariert: %2</translation>
        </message>
        <message>
            <source>The first 100 rows of each reason</source>
            <translation>Die ersten 100 Zeilen zu jedem Grund</translation>
        </message>
        <message>
            <source>No row was skipped or repaired</source>
            <translation>Keine Zeile wurde übersprungen oder repariert</translation>
        </message>
        <message>
            <source>%1 pairs are in the project</source>
            <translation>%1 Paare sind im Projekt</translation>
        </message>
        <message>
            <source>Before pairs can be selected, the project needs a training pool and a validation set: add what is missing with File, Import.</source>
            <translation>Bevor Paare ausgewählt werden können, braucht das Projekt einen Trainingspool und Validierungsdaten: Ergänzen Sie, was fehlt, über Datei, Importieren.</translation>
        </message>
        <message>
            <source>Skipped: %1</source>
            <translation>Übersprungen: %1</translation>
        </message>
        <message>
            <source>Repaired: %1</source>
            <translation>Repariert: %1</translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>Bericht speichern</translation>
        </message>
        <message>
            <source>Tab-separated text (*.tsv)</source>
            <translation>Tabulatorgetrennter Text (*.tsv)</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ImportFilesPage</name>
        <message>
            <source>Drop files here or add them. A plain text file finds its partner beside it; .gz, .bz2, .xz and .zst are read as they are.</source>
            <translation>Ziehen Sie Dateien hierher, oder fügen Sie sie hinzu. Zu einer einfachen Textdatei wird die danebenliegende Partnerdatei gefunden; .gz, .bz2, .xz und .zst werden direkt gelesen.</translation>
        </message>
        <message>
            <source>New &amp;project</source>
            <translation>Neues &amp;Projekt</translation>
        </message>
        <message>
            <source>Project file</source>
            <translation>Projektdatei</translation>
        </message>
        <message>
            <source>One file that will hold the pairs, the results and your decisions</source>
            <translation>Eine Datei, die Paare, Ergebnisse und Ihre Entscheidungen enthält</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>Durchsuchen…</translation>
        </message>
        <message>
            <source>Into the open project, %1</source>
            <translation>In das geöffnete Projekt, %1</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Neues Projekt</translation>
        </message>
        <message>
            <source>CRAFT projects (*.craft)</source>
            <translation>CRAFT-Projekte (*.craft)</translation>
        </message>
        <message>
            <source>Looking at the files</source>
            <translation>Dateien ansehen</translation>
        </message>
        <message>
            <source>Add the files of a training pool and of a validation set</source>
            <translation>Fügen Sie die Dateien eines Trainingspools und der Validierungsdaten hinzu</translation>
        </message>
        <message>
            <source>Looking at the files…</source>
            <translation>Dateien werden angesehen…</translation>
        </message>
        <message>
            <source>Some files make no corpus; remove them or add their partners</source>
            <translation>Einige Dateien ergeben kein Korpus; entfernen Sie sie, oder fügen Sie ihre Partnerdateien hinzu</translation>
        </message>
        <message>
            <source>A new project needs a training pool and a validation set</source>
            <translation>Ein neues Projekt braucht einen Trainingspool und Validierungsdaten</translation>
        </message>
        <message>
            <source>Name a project file</source>
            <translation>Benennen Sie eine Projektdatei</translation>
        </message>
        <message>
            <source>%1 is there already: choose another name, or open it first and add to it</source>
            <translation>%1 ist bereits vorhanden: Wählen Sie einen anderen Namen, oder öffnen Sie das Projekt zuerst und ergänzen Sie es</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ImportFormatPage</name>
        <message>
            <source>Corpus</source>
            <translation>Korpus</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>A number, a name of the header, or a path of JSON keys such as translation.en</source>
            <translation>Eine Nummer, ein Name aus der Kopfzeile oder ein Pfad aus JSON-Schlüsseln wie translation.en</translation>
        </message>
        <message>
            <source>Source column</source>
            <translation>Quellspalte</translation>
        </message>
        <message>
            <source>Target column</source>
            <translation>Zielspalte</translation>
        </message>
        <message>
            <source>First line names the columns</source>
            <translation>Erste Zeile enthält die Spaltennamen</translation>
        </message>
        <message>
            <source>Source language</source>
            <translation>Quellsprache</translation>
        </message>
        <message>
            <source>Target language</source>
            <translation>Zielsprache</translation>
        </message>
        <message>
            <source>code, such as en or hi</source>
            <translation>Kürzel, etwa en oder hi</translation>
        </message>
        <message>
            <source>A BCP-47 code; needed where a file holds more than two languages</source>
            <translation>Ein BCP-47-Kürzel; nötig, wenn eine Datei mehr als zwei Sprachen enthält</translation>
        </message>
        <message>
            <source>Swap source and target</source>
            <translation>Quelle und Ziel tauschen</translation>
        </message>
        <message>
            <source>Stop at the first</source>
            <translation>Beim ersten anhalten</translation>
        </message>
        <message>
            <source>Replace and count</source>
            <translation>Ersetzen und zählen</translation>
        </message>
        <message>
            <source>Bytes that are no text become U+FFFD when they are replaced</source>
            <translation>Bytes, die kein Text sind, werden beim Ersetzen zu U+FFFD</translation>
        </message>
        <message>
            <source>Invalid UTF-8</source>
            <translation>Ungültiges UTF-8</translation>
        </message>
        <message>
            <source>Normalise to NFC</source>
            <translation>Nach NFC normalisieren</translation>
        </message>
        <message>
            <source>Brings letters with marks into their composed form, and counts the pairs that change</source>
            <translation>Wandelt Buchstaben mit Zusatzzeichen in ihre zusammengesetzte Form um und zählt die geänderten Paare</translation>
        </message>
        <message>
            <source>Preview of the pairs</source>
            <translation>Vorschau der Paare</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>role: file</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Reading the preview…</source>
            <translation>Vorschau wird gelesen…</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>This corpus cannot be read like this</source>
            <translation>Dieses Korpus lässt sich so nicht lesen</translation>
        </message>
        <message>
            <source>Preview, %1 of %2 rows</source>
            <translation>Vorschau, %1 von %2 Zeilen</translation>
        </message>
        <message>
            <source>Preview, %1 of about %2 rows</source>
            <translation>Vorschau, %1 von etwa %2 Zeilen</translation>
        </message>
        <message>
            <source>Of %1 rows looked at: %2 used, %3 repaired, %4 skipped</source>
            <translation>Von %1 betrachteten Zeilen: %2 verwendet, %3 repariert, %4 übersprungen</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>count, why</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1 – %2</source>
            <comment>column number – name</comment>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>detected</source>
            <translation>erkannt</translation>
        </message>
        <message>
            <source>⚠ %1</source>
            <translation>⚠ %1</translation>
        </message>
        <message>
            <source>⚠ %1
%2</source>
            <comment>what is wrong, what to do</comment>
            <translation>⚠ %1
%2</translation>
        </message>
        <message>
            <source>%1 cannot be read like this</source>
            <translation>%1 lässt sich so nicht lesen</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ImportWizard</name>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <source>Budget</source>
            <translation>Budget</translation>
        </message>
        <message>
            <source>1 Files</source>
            <translation>1 Dateien</translation>
        </message>
        <message>
            <source>2 Format</source>
            <translation>2 Format</translation>
        </message>
        <message>
            <source>3 Check</source>
            <translation>3 Prüfung</translation>
        </message>
        <message>
            <source>Import: files</source>
            <translation>Import: Dateien</translation>
        </message>
        <message>
            <source>Import: format</source>
            <translation>Import: Format</translation>
        </message>
        <message>
            <source>Import: check</source>
            <translation>Import: Prüfung</translation>
        </message>
        <message>
            <source>The pairs are in the project already</source>
            <translation>Die Paare sind bereits im Projekt</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Schließen</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>&amp;Weiter</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Importieren</translation>
        </message>
        <message>
            <source>&amp;Select %1 pairs now</source>
            <translation>&amp;Jetzt %1 Paare auswählen</translation>
        </message>
        <message>
            <source>&amp;Done</source>
            <translation>&amp;Fertig</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::InspectorPanel</name>
        <message>
            <source>Choose a pair in the Pairs tab to read it here.</source>
            <translation>Wählen Sie im Tab „Paare“ ein Paar, um es hier zu lesen.</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Your &amp;note</source>
            <translation>Ihre &amp;Notiz</translation>
        </message>
        <message>
            <source>Note on this pair</source>
            <translation>Notiz zu diesem Paar</translation>
        </message>
        <message>
            <source>Kept with the project when you leave the field</source>
            <translation>Wird im Projekt gespeichert, sobald Sie das Feld verlassen</translation>
        </message>
        <message>
            <source>Better</source>
            <translation>Besseres</translation>
        </message>
        <message>
            <source>The pair before it in its cluster's rank</source>
            <translation>Das vorherige Paar in der Rangfolge seines Clusters</translation>
        </message>
        <message>
            <source>Worse</source>
            <translation>Schlechteres</translation>
        </message>
        <message>
            <source>The pair after it in its cluster's rank</source>
            <translation>Das nächste Paar in der Rangfolge seines Clusters</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Nebeneinander</translation>
        </message>
        <message>
            <source>Source and target beside each other</source>
            <translation>Quelle und Ziel nebeneinander</translation>
        </message>
        <message>
            <source>Monospace</source>
            <translation>Feste Zeichenbreite</translation>
        </message>
        <message>
            <source>All characters equally wide</source>
            <translation>Alle Zeichen gleich breit</translation>
        </message>
        <message>
            <source>Invisible</source>
            <translation>Unsichtbare</translation>
        </message>
        <message>
            <source>Show no-break spaces, joiners, tabs and the like as marks</source>
            <translation>Geschützte Leerzeichen, Verbinder, Tabulatoren und Ähnliches als Zeichen darstellen</translation>
        </message>
        <message>
            <source>Pair %1, selected</source>
            <translation>Paar %1, ausgewählt</translation>
        </message>
        <message>
            <source>Pair %1, not selected</source>
            <translation>Paar %1, nicht ausgewählt</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Herkunft</translation>
        </message>
        <message>
            <source>%1, line %2</source>
            <translation>%1, Zeile %2</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>%1 and %2 tokens, ratio %3</source>
            <translation>%1 und %2 Token, Verhältnis %3</translation>
        </message>
        <message>
            <source>Flags</source>
            <translation>Kennzeichen</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>%1 “%2”</source>
            <translation>%1 „%2“</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>%1, cost %2</source>
            <translation>%1, Kosten %2</translation>
        </message>
        <message>
            <source>deeper than was ranked, cost %1</source>
            <translation>tiefer, als die Rangfolge reicht, Kosten %1</translation>
        </message>
        <message>
            <source>Count in the pool</source>
            <translation>Im Pool zählen</translation>
        </message>
        <message>
            <source>Reads the pool and counts the rows with exactly these two texts</source>
            <translation>Liest den Pool und zählt die Zeilen mit genau diesen beiden Texten</translation>
        </message>
        <message>
            <source>Same pair</source>
            <translation>Gleiches Paar</translation>
        </message>
        <message>
            <source>counting…</source>
            <translation>wird gezählt…</translation>
        </message>
        <message>
            <source>Counting equal pairs</source>
            <translation>Gleiche Paare zählen</translation>
        </message>
        <message>
            <source>only here</source>
            <translation>nur hier</translation>
        </message>
        <message numerus="yes">
            <source>%n time(s) in the pool</source>
            <translation>
                <numerusform>%n-mal im Pool</numerusform>
                <numerusform>%n-mal im Pool</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::Lab</name>
        <message>
            <source>%1, %2, seed %3</source>
            <comment>method, size, number</comment>
            <translation>%1, %2, Startwert %3</translation>
        </message>
        <message>
            <source>Reading the results of the experiment</source>
            <translation>Ergebnisse des Experiments lesen</translation>
        </message>
        <message>
            <source>Preparing the experiment</source>
            <translation>Experiment vorbereiten</translation>
        </message>
        <message>
            <source>Experiment: cell %1 of %2</source>
            <translation>Experiment: Zelle %1 von %2</translation>
        </message>
        <message>
            <source>Testing differences</source>
            <translation>Unterschiede testen</translation>
        </message>
        <message>
            <source>Writing the tables…</source>
            <translation>Tabellen werden geschrieben…</translation>
        </message>
        <message>
            <source>Cell %1 of %2 · %3</source>
            <translation>Zelle %1 von %2 · %3</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Wird vorbereitet…</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) to run</source>
            <translation>
                <numerusform>Eine Zelle zu rechnen</numerusform>
                <numerusform>%n Zellen zu rechnen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n cell(s) are there</source>
            <translation>
                <numerusform>Die eine Zelle ist vorhanden</numerusform>
                <numerusform>Alle %n Zellen sind vorhanden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n cell(s) are there</source>
            <translation>
                <numerusform>%1 von %n Zelle ist vorhanden</numerusform>
                <numerusform>%1 von %n Zellen sind vorhanden</numerusform>
            </translation>
        </message>
        <message>
            <source>Method %1</source>
            <translation>Verfahren %1</translation>
        </message>
        <message>
            <source>%1 is the method of the run now. Undo takes it back.</source>
            <translation>%1 ist jetzt das Verfahren des Laufs. Rückgängig nimmt es zurück.</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::LabChart</name>
        <message>
            <source>Method</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source>Random pairs</source>
            <translation>Zufällige Paare</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>number, unit</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1, higher is better</source>
            <translation>%1, höher ist besser</translation>
        </message>
        <message>
            <source>%1, lower is better</source>
            <translation>%1, niedriger ist besser</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>method, number</comment>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::LabCostChart</name>
        <message>
            <source>%1 s</source>
            <comment>seconds</comment>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>Against cost</source>
            <translation>Gegen die Kosten</translation>
        </message>
        <message>
            <source>The number against the seconds that the method itself takes; better is up, cheaper is to the left. The line joins the methods that no other one beats in one of both while it is as good in the other.</source>
            <translation>Die Zahl gegen die Sekunden, die das Verfahren selbst braucht; oben ist besser, links ist billiger. Die Linie verbindet die Verfahren, die kein anderes in einem von beiden schlägt, das im anderen mindestens so gut ist.</translation>
        </message>
        <message>
            <source>Best for its cost</source>
            <translation>Das Beste für seine Kosten</translation>
        </message>
        <message>
            <source>%1: %2 in %3</source>
            <comment>method, number, time</comment>
            <translation>%1: %2 in %3</translation>
        </message>
        <message>
            <source>Start the experiment to see what the methods cost and bring.</source>
            <translation>Starten Sie das Experiment, um zu sehen, was die Verfahren kosten und bringen.</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Sekunden</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Mittelwert</translation>
        </message>
        <message>
            <source>Best for their cost: %1.</source>
            <translation>Das Beste für ihre Kosten: %1.</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::LabForm</name>
        <message>
            <source>Vectors</source>
            <translation>Vektoren</translation>
        </message>
        <message>
            <source>What turns text into vectors, for the methods that read vectors</source>
            <translation>Was Text in Vektoren verwandelt, für die Verfahren, die Vektoren lesen</translation>
        </message>
        <message>
            <source>Methods</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Tick all methods</source>
            <translation>Alle Verfahren ankreuzen</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Tick the baseline only</source>
            <translation>Nur die Baseline ankreuzen</translation>
        </message>
        <message>
            <source>k</source>
            <translation>k</translation>
        </message>
        <message>
            <source>Numbers of clusters, for the methods that form clusters: 50, 100; automatic is as the method's setting says</source>
            <translation>Clusterzahlen für die Verfahren, die Cluster bilden: 50, 100; automatisch ist, was die Einstellung des Verfahrens sagt</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Paare</translation>
        </message>
        <message>
            <source>Budgets: how many pairs the methods select, like 1000, 5000</source>
            <translation>Budgets: wie viele Paare die Verfahren auswählen, etwa 1000, 5000</translation>
        </message>
        <message>
            <source>Also at equal target tokens</source>
            <translation>Auch bei gleich vielen Zieltoken</translation>
        </message>
        <message>
            <source>Every method also selects as many target tokens as random pairs of the budget have: long pairs are no advantage then</source>
            <translation>Jedes Verfahren wählt außerdem so viele Zieltoken aus, wie zufällige Paare des Budgets haben: Lange Paare sind dann kein Vorteil</translation>
        </message>
        <message>
            <source>Every method is run with the seeds 1, 2, ... up to this one: five show how much chance matters</source>
            <translation>Jedes Verfahren läuft mit den Startwerten 1, 2, ... bis zu diesem: Fünf zeigen, wie viel der Zufall ausmacht</translation>
        </message>
        <message>
            <source>Seeds</source>
            <translation>Startwerte</translation>
        </message>
        <message>
            <source>Domain column</source>
            <translation>Domänenspalte</translation>
        </message>
        <message>
            <source>The pool's column that says which domain a pair is of. With it, measures are judged by whether they like pairs of the known domain best, and how many of them a method finds is counted</source>
            <translation>Die Spalte des Pools, die sagt, zu welcher Domäne ein Paar gehört. Mit ihr wird geprüft, ob die Maße Paare der bekannten Domäne am besten bewerten, und gezählt, wie viele davon ein Verfahren findet</translation>
        </message>
        <message>
            <source>Domain</source>
            <translation>Domäne</translation>
        </message>
        <message>
            <source>What stands in that column for pairs of the wanted domain</source>
            <translation>Was in dieser Spalte für Paare der gewünschten Domäne steht</translation>
        </message>
        <message>
            <source> %</source>
            <comment>suffix of a percentage</comment>
            <translation> %</translation>
        </message>
        <message>
            <source>Planted noise</source>
            <translation>Eingestreutes Rauschen</translation>
        </message>
        <message>
            <source>The share of the pool whose translations are exchanged at random for the experiment: a good method leaves such pairs alone. The project itself stays as it is</source>
            <translation>Der Anteil des Pools, dessen Übersetzungen für das Experiment zufällig vertauscht werden: Ein gutes Verfahren lässt solche Paare liegen. Das Projekt selbst bleibt, wie es ist</translation>
        </message>
        <message>
            <source>The baseline: all gains and tests are against these pairs.</source>
            <translation>Die Baseline: Alle Gewinne und Tests beziehen sich auf diese Paare.</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Nicht bekannt</translation>
        </message>
        <message>
            <source>Reading the labels</source>
            <translation>Labels lesen</translation>
        </message>
        <message numerus="yes">
            <source>%1 pair(s)</source>
            <translation>
                <numerusform>%1 Paar</numerusform>
                <numerusform>%1 Paare</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick the methods to compare with random pairs.</source>
            <translation>Kreuzen Sie die Verfahren an, die mit zufälligen Paaren verglichen werden sollen.</translation>
        </message>
        <message>
            <source>Tick the vectors to compare.</source>
            <translation>Kreuzen Sie die Vektoren an, die verglichen werden sollen.</translation>
        </message>
        <message>
            <source>The numbers of clusters are whole numbers with commas, or automatic.</source>
            <translation>Die Clusterzahlen sind ganze Zahlen mit Kommas oder automatisch.</translation>
        </message>
        <message>
            <source>The budgets are whole numbers with commas, like 1000, 5000.</source>
            <translation>Die Budgets sind ganze Zahlen mit Kommas, etwa 1000, 5000.</translation>
        </message>
        <message>
            <source>The pool has %1 pairs: no budget can be larger.</source>
            <translation>Der Pool hat %1 Paare: Kein Budget kann größer sein.</translation>
        </message>
        <message>
            <source>Write what stands in the column for pairs of the wanted domain.</source>
            <translation>Geben Sie ein, was in der Spalte für Paare der gewünschten Domäne steht.</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::LabMeasureChart</name>
        <message>
            <source>By method</source>
            <translation>Nach Verfahren</translation>
        </message>
        <message>
            <source>The mean of the number over the seeds, best first, and one standard deviation to both sides. The dashed line is what random pairs of the same size come to.</source>
            <translation>Der Mittelwert der Zahl über die Startwerte, das Beste zuerst, und eine Standardabweichung nach beiden Seiten. Die gestrichelte Linie ist, was gleich viele zufällige Paare ergeben.</translation>
        </message>
        <message>
            <source>Start the experiment to see how the methods compare.</source>
            <translation>Starten Sie das Experiment, um zu sehen, wie die Verfahren abschneiden.</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Mittelwert</translation>
        </message>
        <message>
            <source>Standard deviation</source>
            <translation>Standardabweichung</translation>
        </message>
        <message>
            <source>Seeds</source>
            <translation>Startwerte</translation>
        </message>
        <message>
            <source>%1: best %2 with %3, last %4 with %5.</source>
            <translation>%1: am besten %2 mit %3, zuletzt %4 mit %5.</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::LabPage</name>
        <message>
            <source>Experiment</source>
            <translation>Experiment</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Ändern…</translation>
        </message>
        <message>
            <source>Where the results are kept. Start goes on from what is there. When the project is opened again, the folder beside it is shown: choose another one again then</source>
            <translation>Wo die Ergebnisse liegen. „Starten“ macht mit dem weiter, was dort ist. Wird das Projekt wieder geöffnet, gilt der Ordner neben ihm: Ein anderer ist dann noch einmal zu wählen</translation>
        </message>
        <message>
            <source>Save specification…</source>
            <translation>Spezifikation speichern…</translation>
        </message>
        <message>
            <source>Writes the experiment as TOML: craft lab FILE gives the same numbers on the command line</source>
            <translation>Schreibt das Experiment als TOML: craft lab DATEI ergibt auf der Kommandozeile dieselben Zahlen</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Starten</translation>
        </message>
        <message>
            <source>Progress of the experiment</source>
            <translation>Fortschritt des Experiments</translation>
        </message>
        <message>
            <source>Here methods are compared on your own pairs: which one finds what is worth training on, and at what cost.</source>
            <translation>Hier werden Verfahren auf Ihren eigenen Paaren verglichen: welches findet, womit sich das Training lohnt, und zu welchen Kosten.</translation>
        </message>
        <message>
            <source>No project is open</source>
            <translation>Kein Projekt geöffnet</translation>
        </message>
        <message>
            <source>Pool and validation are needed</source>
            <translation>Pool und Validierung sind erforderlich</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>Dateien importieren</translation>
        </message>
        <message>
            <source>A test set is needed</source>
            <translation>Testdaten sind erforderlich</translation>
        </message>
        <message>
            <source>Selections are measured on pairs of the wanted domain that no method has seen: a test set of some hundred pairs is enough.</source>
            <translation>Auswahlen werden auf Paaren der gewünschten Domäne gemessen, die kein Verfahren gesehen hat: Testdaten von einigen Hundert Paaren genügen.</translation>
        </message>
        <message>
            <source>Import a test set</source>
            <translation>Testdaten importieren</translation>
        </message>
        <message>
            <source>Open specification…</source>
            <translation>Spezifikation öffnen…</translation>
        </message>
        <message>
            <source>The specification names pairs of its own. Here it is run on those of the open project.</source>
            <translation>Die Spezifikation nennt eigene Paare. Hier läuft sie auf denen des geöffneten Projekts.</translation>
        </message>
        <message>
            <source>The results are kept in %1</source>
            <translation>Die Ergebnisse liegen in %1</translation>
        </message>
        <message>
            <source>Open specification</source>
            <translation>Spezifikation öffnen</translation>
        </message>
        <message>
            <source>Where the results are kept</source>
            <translation>Wo die Ergebnisse liegen</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>about %1 left</source>
            <translation>noch etwa %1</translation>
        </message>
        <message>
            <source>Save specification</source>
            <translation>Spezifikation speichern</translation>
        </message>
        <message>
            <source>%1 was written.</source>
            <translation>%1 wurde geschrieben.</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 lässt sich nicht schreiben: %2</translation>
        </message>
        <message>
            <source>Size of the selections</source>
            <translation>Größe der Auswahlen</translation>
        </message>
        <message>
            <source>Methods are compared at equal pairs, or at equal target tokens</source>
            <translation>Verfahren werden bei gleich vielen Paaren oder bei gleich vielen Zieltoken verglichen</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Use this method</source>
            <translation>Dieses Verfahren verwenden</translation>
        </message>
        <message>
            <source>Makes the parameters of the marked method those of the run; Undo takes it back</source>
            <translation>Macht die Parameter des markierten Verfahrens zu denen des Laufs; Rückgängig nimmt es zurück</translation>
        </message>
        <message>
            <source>Save table…</source>
            <translation>Tabelle speichern…</translation>
        </message>
        <message>
            <source>CSV, JSON, or a summary in Markdown</source>
            <translation>CSV, JSON oder eine Zusammenfassung in Markdown</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <source>Number shown</source>
            <translation>Gezeigte Zahl</translation>
        </message>
        <message>
            <source>The number that both charts show</source>
            <translation>Die Zahl, die beide Diagramme zeigen</translation>
        </message>
        <message>
            <source>By method</source>
            <translation>Nach Verfahren</translation>
        </message>
        <message>
            <source>Against cost</source>
            <translation>Gegen die Kosten</translation>
        </message>
        <message>
            <source>Ranks per measure</source>
            <translation>Ränge je Maß</translation>
        </message>
        <message>
            <source>Ranks</source>
            <translation>Ränge</translation>
        </message>
        <message>
            <source>The rank of every method by every ranked measure; 1 is best</source>
            <translation>Der Rang jedes Verfahrens nach jedem gewerteten Maß; 1 ist am besten</translation>
        </message>
        <message>
            <source>Cells that could not be run</source>
            <translation>Zellen, die sich nicht rechnen ließen</translation>
        </message>
        <message>
            <source>Not run</source>
            <translation>Nicht gerechnet</translation>
        </message>
        <message>
            <source>± is one standard deviation over the seeds; * p &lt; .05, ** p &lt; .01 against random pairs.</source>
            <translation>± ist eine Standardabweichung über die Startwerte; * p &lt; 0,05, ** p &lt; 0,01 gegenüber zufälligen Paaren.</translation>
        </message>
        <message>
            <source>† %1 is not to be trusted here. %2</source>
            <translation>† %1 ist hier nicht verlässlich. %2</translation>
        </message>
        <message>
            <source>Whether the measures can be trusted is not known: name the domain column to judge them.</source>
            <translation>Ob die Maße verlässlich sind, ist nicht bekannt: Geben Sie die Domänenspalte an, um sie zu prüfen.</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source>Mean rank</source>
            <translation>Mittlerer Rang</translation>
        </message>
        <message>
            <source>Cells</source>
            <translation>Zellen</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Not run (%1)</source>
            <translation>Nicht gerechnet (%1)</translation>
        </message>
        <message>
            <source>Save table</source>
            <translation>Tabelle speichern</translation>
        </message>
        <message>
            <source>Summary in Markdown (*.md)</source>
            <translation>Zusammenfassung in Markdown (*.md)</translation>
        </message>
        <message>
            <source>† Not to be trusted here: %1. Their titles say why.</source>
            <translation>† Hier nicht verlässlich: %1. Ihre Titel sagen, warum.</translation>
        </message>
        <message>
            <source>The files of this project were read in different ways, which a specification cannot say. The experiment runs here; for the command line, import all files in one way.</source>
            <translation>Die Dateien dieses Projekts wurden auf verschiedene Weise gelesen; das kann eine Spezifikation nicht ausdrücken. Hier läuft das Experiment; für die Befehlszeile müssen alle Dateien auf eine Weise importiert sein.</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::LabTableModel</name>
        <message>
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>Mean over the ranked measures of the rank among the methods; 1 is best.</source>
            <translation>Mittel der Ränge unter den Verfahren über die gewerteten Maße; 1 ist am besten.</translation>
        </message>
        <message>
            <source>Stability</source>
            <translation>Stabilität</translation>
        </message>
        <message>
            <source>Mean Jaccard of the selections of two seeds: 1 for the same pairs, 0 for none in common.</source>
            <translation>Mittlerer Jaccard-Wert der Auswahlen zweier Startwerte: 1 bei denselben Paaren, 0 ohne gemeinsames Paar.</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Sekunden</translation>
        </message>
        <message>
            <source>What the method itself takes: ranking, selecting, and the stages that it reads.</source>
            <translation>Was das Verfahren selbst braucht: Ordnen, Auswählen und die Stufen, die es liest.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>Most memory that ranking and selecting took beyond the vectors and clusters that methods share.</source>
            <translation>Der meiste Speicher, den das Ordnen und Auswählen brauchte, ohne die Vektoren und Cluster, die Verfahren sich teilen.</translation>
        </message>
        <message>
            <source>Random pairs of the known domain: what no method can know.</source>
            <translation>Zufällige Paare der bekannten Domäne: was kein Verfahren wissen kann.</translation>
        </message>
        <message>
            <source>The pairs that a plain method ranks last. A measure that likes them is not to be trusted.</source>
            <translation>Die Paare, die ein einfaches Verfahren zuletzt einordnet. Ein Maß, das sie gut bewertet, ist nicht verlässlich.</translation>
        </message>
        <message>
            <source>The baseline: all gains and tests are against these pairs.</source>
            <translation>Die Baseline: Alle Gewinne und Tests beziehen sich auf diese Paare.</translation>
        </message>
        <message numerus="yes">
            <source>%n seed(s) so far</source>
            <translation>
                <numerusform>Bisher ein Startwert</numerusform>
                <numerusform>Bisher %n Startwerte</numerusform>
            </translation>
        </message>
        <message>
            <source>Unit: %1</source>
            <translation>Einheit: %1</translation>
        </message>
        <message>
            <source>† Not to be trusted here: %1</source>
            <translation>† Hier nicht verlässlich: %1</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::LegendBar</name>
        <message>
            <source>Legend</source>
            <translation>Legende</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::LogPanel</name>
        <message>
            <source>Nothing has happened yet.</source>
            <translation>Bisher ist nichts geschehen.</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>%1  %2</source>
            <translation>%1  %2</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::MainWindow</name>
        <message>
            <source>Overview</source>
            <translation>Überblick</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Paare</translation>
        </message>
        <message>
            <source>Sweep</source>
            <translation>Sweep</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>As opened</source>
            <translation>Wie geöffnet</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projekt</translation>
        </message>
        <message>
            <source>Controls</source>
            <translation>Steuerung</translation>
        </message>
        <message>
            <source>Why this pair?</source>
            <translation>Warum dieses Paar?</translation>
        </message>
        <message>
            <source>Pair</source>
            <translation>Paar</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Vorgänge</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Memory in use</source>
            <translation>Belegter Speicher</translation>
        </message>
        <message>
            <source>CRAFT Workbench</source>
            <translation>CRAFT Workbench</translation>
        </message>
        <message>
            <source>%1 (read-only) – %2</source>
            <translation>%1 (schreibgeschützt) – %2</translation>
        </message>
        <message>
            <source>%1 – %2</source>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>%1 pairs</source>
            <translation>%1 Paare</translation>
        </message>
        <message>
            <source>%1 clusters</source>
            <translation>%1 Cluster</translation>
        </message>
        <message>
            <source>selected %1</source>
            <translation>%1 ausgewählt</translation>
        </message>
        <message numerus="yes">
            <source>%n cluster(s) marked, %1 pool pairs</source>
            <translation>
                <numerusform>%n Cluster markiert, %1 Poolpaare</numerusform>
                <numerusform>%n Cluster markiert, %1 Poolpaare</numerusform>
            </translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>Projekt öffnen</translation>
        </message>
        <message>
            <source>CRAFT projects (*.craft);;All files (*)</source>
            <translation>CRAFT-Projekte (*.craft);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>The subset is in %1.</source>
            <translation>Die Teilmenge liegt in %1.</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>%1 is still running.</source>
            <translation>Noch nicht beendet: %1.</translation>
        </message>
        <message>
            <source>What it has not finished is dropped; the project stays as it was before.</source>
            <translation>Nicht Abgeschlossenes wird verworfen; das Projekt bleibt, wie es vorher war.</translation>
        </message>
        <message>
            <source>&amp;Cancel and quit</source>
            <translation>&amp;Abbrechen und beenden</translation>
        </message>
        <message>
            <source>&amp;Stay</source>
            <translation>&amp;Bleiben</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;New project…</source>
            <translation>&amp;Neues Projekt…</translation>
        </message>
        <message>
            <source>&amp;Open project…</source>
            <translation>Projekt &amp;öffnen…</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>&amp;Try the sample</source>
            <translation>&amp;Beispiel ausprobieren</translation>
        </message>
        <message>
            <source>New &amp;window</source>
            <translation>Neues &amp;Fenster</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importieren…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportieren…</translation>
        </message>
        <message>
            <source>&amp;Close project</source>
            <translation>Projekt s&amp;chließen</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>Been&amp;den</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Find pairs</source>
            <translation>Paare &amp;suchen</translation>
        </message>
        <message>
            <source>Earlier marked clusters</source>
            <translation>Vorherige Clustermarkierung</translation>
        </message>
        <message>
            <source>Later marked clusters</source>
            <translation>Nächste Clustermarkierung</translation>
        </message>
        <message>
            <source>Clear marked clusters</source>
            <translation>Markierung der Cluster aufheben</translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation>Ein&amp;stellungen…</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Panels</source>
            <translation>&amp;Bereiche</translation>
        </message>
        <message>
            <source>&amp;Layouts</source>
            <translation>&amp;Layouts</translation>
        </message>
        <message>
            <source>&amp;Reset layout</source>
            <translation>Layout &amp;zurücksetzen</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>Nächster Bereich</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>Vorheriger Bereich</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Größerer Text</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Kleinerer Text</translation>
        </message>
        <message>
            <source>Normal text</source>
            <translation>Normaler Text</translation>
        </message>
        <message>
            <source>&amp;Dark or light</source>
            <translation>&amp;Dunkel oder hell</translation>
        </message>
        <message>
            <source>F&amp;ull screen</source>
            <translation>&amp;Vollbild</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>&amp;Lauf</translation>
        </message>
        <message>
            <source>&amp;Select</source>
            <translation>&amp;Auswählen</translation>
        </message>
        <message>
            <source>&amp;Keep this run</source>
            <translation>Diesen &amp;Lauf behalten</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>An&amp;halten</translation>
        </message>
        <message>
            <source>Set the number of &amp;clusters</source>
            <translation>Anzahl der &amp;Cluster festlegen</translation>
        </message>
        <message>
            <source>Set the &amp;budget</source>
            <translation>&amp;Budget festlegen</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Commands…</source>
            <translation>&amp;Befehle…</translation>
        </message>
        <message>
            <source>&amp;Keys…</source>
            <translation>&amp;Tasten…</translation>
        </message>
        <message>
            <source>&amp;About</source>
            <translation>&amp;Über</translation>
        </message>
        <message>
            <source>Tool bar</source>
            <translation>Symbolleiste</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Auswählen</translation>
        </message>
        <message>
            <source>Keep run</source>
            <translation>Lauf behalten</translation>
        </message>
        <message>
            <source>Dark / light</source>
            <translation>Dunkel / hell</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>Explore</source>
            <translation>Erkunden</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Durchsicht</translation>
        </message>
        <message>
            <source>Save this layout…</source>
            <translation>Dieses Layout speichern…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Save this layout</source>
            <translation>Dieses Layout speichern</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Next or previous pair</source>
            <translation>Nächstes oder vorheriges Paar</translation>
        </message>
        <message>
            <source>J, K or the arrows</source>
            <translation>J, K oder die Pfeiltasten</translation>
        </message>
        <message>
            <source>Pin in, lock out, clear, note</source>
            <translation>Anheften, sperren, aufheben, Notiz</translation>
        </message>
        <message>
            <source>P, X, U, N</source>
            <translation>P, X, U, N</translation>
        </message>
        <message>
            <source>Previous or next cluster</source>
            <translation>Vorheriger oder nächster Cluster</translation>
        </message>
        <message>
            <source>[ and ]</source>
            <translation>[ und ]</translation>
        </message>
        <message>
            <source>Clear the marks, then stop what runs</source>
            <translation>Markierungen aufheben, dann Laufendes anhalten</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Ändern…</translation>
        </message>
        <message>
            <source>About CRAFT Workbench</source>
            <translation>Über CRAFT Workbench</translation>
        </message>
        <message>
            <source>&lt;h3&gt;CRAFT Workbench %1&lt;/h3&gt;&lt;p&gt;Chooses the sentence pairs worth fine-tuning a translation model on.&lt;/p&gt;&lt;p&gt;Method: Panda, Swain, Panda, &lt;i&gt;Clustered Regression for Adaptive Filtering of Training data&lt;/i&gt;, arXiv 2604.22693.&lt;/p&gt;&lt;p&gt;No network, no telemetry, no account. Licence: GPL-3.0-or-later.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;CRAFT Workbench %1&lt;/h3&gt;&lt;p&gt;Wählt die Satzpaare aus, mit denen sich das Fine-Tuning eines Übersetzungsmodells lohnt.&lt;/p&gt;&lt;p&gt;Verfahren: Panda, Swain, Panda, &lt;i&gt;Clustered Regression for Adaptive Filtering of Training data&lt;/i&gt;, arXiv 2604.22693.&lt;/p&gt;&lt;p&gt;Kein Netzwerk, keine Telemetrie, kein Konto. Lizenz: GPL-3.0-or-later.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Lab</source>
            <translation>Labor</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::MapChart</name>
        <message>
            <source>Map of the pool</source>
            <translation>Karte des Pools</translation>
        </message>
        <message>
            <source>Every pair of the pool as a point of a plane; darker where there are more (by the logarithm of their number). By default the axes are the first two principal axes of the source vectors: the two directions along which they differ most. Pairs that lie together here may still differ in all other directions.</source>
            <translation>Jedes Paar des Pools als Punkt einer Ebene; dunkler, wo mehr liegen (nach dem Logarithmus ihrer Anzahl). Standardmäßig sind die Achsen die ersten beiden Hauptachsen der Quellvektoren: die zwei Richtungen, in denen sie sich am stärksten unterscheiden. Paare, die hier beieinanderliegen, können sich in allen anderen Richtungen dennoch unterscheiden.</translation>
        </message>
        <message>
            <source>Density in colours</source>
            <translation>Dichte in Farben</translation>
        </message>
        <message>
            <source>Placing pairs on the map</source>
            <translation>Paare auf der Karte anordnen</translation>
        </message>
        <message>
            <source>The map was stopped.</source>
            <translation>Die Karte wurde angehalten.</translation>
        </message>
        <message>
            <source>Principal axis 1: %1 of the variance</source>
            <translation>Hauptachse 1: %1 der Varianz</translation>
        </message>
        <message>
            <source>Principal axis 2: %1 of the variance</source>
            <translation>Hauptachse 2: %1 der Varianz</translation>
        </message>
        <message>
            <source>First column of %1</source>
            <translation>Erste Spalte von %1</translation>
        </message>
        <message>
            <source>Second column of %1</source>
            <translation>Zweite Spalte von %1</translation>
        </message>
        <message>
            <source>Colouring the map</source>
            <translation>Karte einfärben</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>Pool</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>Selected</source>
            <translation>Ausgewählt</translation>
        </message>
        <message>
            <source>Placing the pairs…</source>
            <translation>Paare werden angeordnet…</translation>
        </message>
        <message>
            <source>Computing… The map shows the last result.</source>
            <translation>Wird berechnet… Die Karte zeigt das letzte Ergebnis.</translation>
        </message>
        <message>
            <source>%1 pairs (%2)</source>
            <translation>%1 Paare (%2)</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Pairs on the map</source>
            <translation>Paare auf der Karte</translation>
        </message>
        <message>
            <source>Centre, axis 1</source>
            <translation>Mittelpunkt, Achse 1</translation>
        </message>
        <message>
            <source>Centre, axis 2</source>
            <translation>Mittelpunkt, Achse 2</translation>
        </message>
        <message>
            <source>No map yet.</source>
            <translation>Noch keine Karte.</translation>
        </message>
        <message>
            <source>%1 pairs of the pool, %2 of validation and %3 selected ones on two axes.</source>
            <translation>%1 Paare des Pools, %2 der Validierung und %3 ausgewählte auf zwei Achsen.</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::MapPage</name>
        <message>
            <source>The map shows where the pairs of the pool, of validation and of the selection lie.</source>
            <translation>Die Karte zeigt, wo die Paare des Pools, der Validierung und der Auswahl liegen.</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>Drag to move the map; the middle button always does. Click selects a cluster.</source>
            <translation>Ziehen verschiebt die Karte; mit der mittleren Maustaste geht das immer. Ein Klick markiert einen Cluster.</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>Lasso</translation>
        </message>
        <message>
            <source>Draw around pairs to select the clusters that have at least half of their pairs inside. With the other tools, hold Shift and drag.</source>
            <translation>Umfahren Sie Paare, um die Cluster zu markieren, die mindestens die Hälfte ihrer Paare darin haben. Mit den anderen Werkzeugen bei gedrückter Umschalttaste ziehen.</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>Rechteck</translation>
        </message>
        <message>
            <source>As the lasso, with a rectangle. Ctrl adds to the selection.</source>
            <translation>Wie das Lasso, mit einem Rechteck. Strg erweitert die Markierung.</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Einpassen</translation>
        </message>
        <message>
            <source>Show the middle 98 % of the pairs along each axis</source>
            <translation>Die mittleren 98 % der Paare entlang jeder Achse anzeigen</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>Pool</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>Selected</source>
            <translation>Ausgewählt</translation>
        </message>
        <message>
            <source>Show or hide these pairs on the map</source>
            <translation>Diese Paare auf der Karte ein- oder ausblenden</translation>
        </message>
        <message>
            <source>Use principal axes</source>
            <translation>Hauptachsen verwenden</translation>
        </message>
        <message>
            <source>Place the pairs by their vectors again</source>
            <translation>Die Paare wieder nach ihren Vektoren anordnen</translation>
        </message>
        <message>
            <source>Load coordinates…</source>
            <translation>Koordinaten laden…</translation>
        </message>
        <message>
            <source>A NumPy file (.npy) with two columns and one row for each pool pair; rows of the validation pairs may follow</source>
            <translation>Eine NumPy-Datei (.npy) mit zwei Spalten und einer Zeile je Poolpaar; Zeilen der Validierungspaare können folgen</translation>
        </message>
        <message>
            <source>Select every cluster that has a pair inside</source>
            <translation>Jeden Cluster markieren, der ein Paar innerhalb hat</translation>
        </message>
        <message>
            <source>Show these pairs</source>
            <translation>Diese Paare anzeigen</translation>
        </message>
        <message>
            <source>The file has no rows for validation pairs</source>
            <translation>Die Datei hat keine Zeilen für Validierungspaare</translation>
        </message>
        <message>
            <source>All %1 pairs are in view</source>
            <translation>Alle %1 Paare sind in der Ansicht</translation>
        </message>
        <message>
            <source>%1 of %2 pairs lie outside of the view</source>
            <translation>%1 von %2 Paaren liegen außerhalb der Ansicht</translation>
        </message>
        <message>
            <source>%1; %2 without a vector are not shown</source>
            <translation>%1; %2 ohne Vektor werden nicht angezeigt</translation>
        </message>
        <message>
            <source>List them in the tab Pairs</source>
            <translation>Im Tab „Paare“ auflisten</translation>
        </message>
        <message>
            <source>Up to %1 pairs can be listed one by one; draw a smaller outline or select its clusters</source>
            <translation>Bis zu %1 Paare lassen sich einzeln auflisten; zeichnen Sie einen kleineren Umriss, oder markieren Sie die zugehörigen Cluster</translation>
        </message>
        <message numerus="yes">
            <source>Select %n cluster(s)</source>
            <translation>
                <numerusform>%n Cluster markieren</numerusform>
                <numerusform>%n Cluster markieren</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 pairs of %2 clusters inside</source>
            <translation>%1 Paare aus %2 Clustern innerhalb</translation>
        </message>
        <message>
            <source>%1; no cluster has half of its pairs there</source>
            <translation>%1; kein Cluster hat dort die Hälfte seiner Paare</translation>
        </message>
        <message>
            <source>%1; %2 with at least half of their pairs</source>
            <translation>%1; %2 davon mit mindestens der Hälfte ihrer Paare</translation>
        </message>
        <message>
            <source>Load coordinates</source>
            <translation>Koordinaten laden</translation>
        </message>
        <message>
            <source>NumPy arrays (*.npy)</source>
            <translation>NumPy-Arrays (*.npy)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::MessageBar</name>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1.</translation>
        </message>
        <message>
            <source>%1. %2.</source>
            <translation>%1. %2.</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::OverviewPage</name>
        <message>
            <source>Selected pairs</source>
            <translation>Ausgewählte Paare</translation>
        </message>
        <message>
            <source>Pairs that the selection has at this budget.</source>
            <translation>Paare, die die Auswahl bei diesem Budget hat.</translation>
        </message>
        <message>
            <source>Source tokens</source>
            <translation>Quelltoken</translation>
        </message>
        <message>
            <source>Tokens of the selected pairs on the source side, as the vectors count them.</source>
            <translation>Token der ausgewählten Paare auf der Quellseite, wie die Vektoren sie zählen.</translation>
        </message>
        <message>
            <source>Target tokens</source>
            <translation>Zieltoken</translation>
        </message>
        <message>
            <source>Tokens of the selected pairs on the target side; a budget in tokens counts these.</source>
            <translation>Token der ausgewählten Paare auf der Zielseite; ein Budget in Token zählt diese.</translation>
        </message>
        <message>
            <source>Discrete KL</source>
            <translation>Diskrete KL</translation>
        </message>
        <message>
            <source>Residual</source>
            <translation>Residuum</translation>
        </message>
        <message>
            <source>Lipschitz L</source>
            <translation>Lipschitz-L</translation>
        </message>
        <message>
            <source>KL bound</source>
            <translation>KL-Schranke</translation>
        </message>
        <message>
            <source>Clusters without pairs</source>
            <translation>Cluster ohne Paare</translation>
        </message>
        <message>
            <source>Clusters that validation has pairs in and the selection has not. One is enough to make the KL infinite.</source>
            <translation>Cluster, in denen die Validierung Paare hat und die Auswahl keine. Ein einziger genügt, um die KL unendlich zu machen.</translation>
        </message>
        <message>
            <source>Shortage</source>
            <translation>Fehlmenge</translation>
        </message>
        <message>
            <source>Pairs that the budget asks for and that there are not: what lacks in a cluster was given to others first.</source>
            <translation>Paare, die das Budget verlangt und die es nicht gibt: Was in einem Cluster fehlt, wurde zuerst anderen zugeteilt.</translation>
        </message>
        <message>
            <source>The ranking is not deep enough for this budget; it is made anew when you let go.</source>
            <translation>Die Rangfolge reicht für dieses Budget nicht tief genug; sie wird beim Loslassen neu gebildet.</translation>
        </message>
        <message numerus="yes">
            <source>%n cluster(s) of the validation set got no pair, so the discrete KL is infinite. %1 of them have no pair in the pool; for the others raise the budget or tick “One for each”.</source>
            <translation>
                <numerusform>%n Cluster der Validierungsmenge bekam kein Paar, daher ist die diskrete KL unendlich. %1 davon haben kein Paar im Pool; für die anderen hilft ein größeres Budget oder „Eines je Cluster“.</numerusform>
                <numerusform>%n Cluster der Validierungsmenge bekamen kein Paar, daher ist die diskrete KL unendlich. %1 davon haben kein Paar im Pool; für die anderen hilft ein größeres Budget oder „Eines je Cluster“.</numerusform>
            </translation>
        </message>
        <message>
            <source>With L of the last measured budget; measured again when the budget rests.</source>
            <translation>Mit L des zuletzt gemessenen Budgets; neue Messung, sobald das Budget ruht.</translation>
        </message>
        <message>
            <source>Parameters changed. What you see belongs to the old ones.</source>
            <translation>Parameter geändert. Die Anzeige gehört zu den alten.</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>The selection failed</source>
            <translation>Die Auswahl ist fehlgeschlagen</translation>
        </message>
        <message>
            <source>Selecting…</source>
            <translation>Wird ausgewählt…</translation>
        </message>
        <message>
            <source>The first run reads all pairs. After that the budget can be changed at once.</source>
            <translation>Der erste Lauf liest alle Paare. Danach lässt sich das Budget sofort ändern.</translation>
        </message>
        <message>
            <source>No project is open</source>
            <translation>Kein Projekt geöffnet</translation>
        </message>
        <message>
            <source>Pool and validation are needed</source>
            <translation>Pool und Validierung sind erforderlich</translation>
        </message>
        <message>
            <source>Pairs are selected from the pool so that they are like the validation pairs.</source>
            <translation>Aus dem Pool werden Paare ausgewählt, die den Validierungspaaren ähneln.</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>Dateien importieren</translation>
        </message>
        <message>
            <source>Nothing is selected yet</source>
            <translation>Noch nichts ausgewählt</translation>
        </message>
        <message>
            <source>%1 pairs in the pool, %2 in validation.</source>
            <translation>%1 Paare im Pool, %2 in der Validierung.</translation>
        </message>
        <message>
            <source>Select %1 pairs</source>
            <translation>%1 Paare auswählen</translation>
        </message>
        <message numerus="yes">
            <source>%n cluster(s) of the validation set got no pair, so the discrete KL is infinite. The method does not select by cluster: a larger budget or another method may reach them.</source>
            <translation>
                <numerusform>%n Cluster der Validierungsdaten erhielt kein Paar, daher ist die diskrete KL unendlich. Das Verfahren wählt nicht nach Clustern aus: Ein größeres Budget oder ein anderes Verfahren kann ihn erreichen.</numerusform>
                <numerusform>%n Cluster der Validierungsdaten erhielten kein Paar, daher ist die diskrete KL unendlich. Das Verfahren wählt nicht nach Clustern aus: Ein größeres Budget oder ein anderes Verfahren kann sie erreichen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::PairHeader</name>
        <message>
            <source>Columns of the pairs table</source>
            <translation>Spalten der Paartabelle</translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s)</source>
            <translation>
                <numerusform>%n Paar</numerusform>
                <numerusform>%n Paare</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 and more: %2</source>
            <translation>%1 und mehr: %2</translation>
        </message>
        <message>
            <source>%1 to %2: %3</source>
            <translation>%1 bis %2: %3</translation>
        </message>
        <message>
            <source>Click to filter, drag for a range.</source>
            <translation>Zum Filtern klicken, für einen Bereich ziehen.</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::PairSearch</name>
        <message>
            <source>Filtering pairs</source>
            <translation>Paare filtern</translation>
        </message>
        <message>
            <source>Counting columns</source>
            <translation>Spalten auszählen</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::PairTableModel</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>pinned in</source>
            <translation>angeheftet</translation>
        </message>
        <message>
            <source>locked out</source>
            <translation>gesperrt</translation>
        </message>
        <message>
            <source>note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>selected</source>
            <translation>ausgewählt</translation>
        </message>
        <message>
            <source>What you decided: pinned in, locked out, or a note</source>
            <translation>Ihre Entscheidung: angeheftet, gesperrt oder eine Notiz</translation>
        </message>
        <message>
            <source>Whether the pair is selected at the budget shown</source>
            <translation>Ob das Paar beim angezeigten Budget ausgewählt ist</translation>
        </message>
        <message>
            <source>Number of the pair in the pool, from 0</source>
            <translation>Nummer des Paars im Pool, ab 0</translation>
        </message>
        <message>
            <source>Source cluster the pair belongs to</source>
            <translation>Quellcluster, zu dem das Paar gehört</translation>
        </message>
        <message>
            <source>Place of the pair in its cluster, 1 is best</source>
            <translation>Platz des Paars in seinem Cluster, 1 ist der beste</translation>
        </message>
        <message>
            <source>What the method ranks by; lower is better</source>
            <translation>Wonach das Verfahren ordnet; niedriger ist besser</translation>
        </message>
        <message>
            <source>Tokens of the source</source>
            <translation>Token der Quelle</translation>
        </message>
        <message>
            <source>Tokens of the target</source>
            <translation>Token des Ziels</translation>
        </message>
        <message>
            <source>Target characters per source character</source>
            <translation>Zielzeichen je Quellzeichen</translation>
        </message>
        <message>
            <source>Corpus the pair was imported from</source>
            <translation>Korpus, aus dem das Paar importiert wurde</translation>
        </message>
        <message>
            <source>Line or unit in the corpus' file, from 1</source>
            <translation>Zeile oder Einheit in der Datei des Korpus, ab 1</translation>
        </message>
        <message>
            <source>Why the pair may not be selected</source>
            <translation>Warum das Paar nicht ausgewählt werden kann</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Entscheidung</translation>
        </message>
        <message>
            <source>Selected</source>
            <translation>Ausgewählt</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Poolzeile</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Source length</source>
            <translation>Quelllänge</translation>
        </message>
        <message>
            <source>Target length</source>
            <translation>Ziellänge</translation>
        </message>
        <message>
            <source>Ratio</source>
            <translation>Verhältnis</translation>
        </message>
        <message>
            <source>Corpus</source>
            <translation>Korpus</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Flags</source>
            <translation>Kennzeichen</translation>
        </message>
        <message>
            <source>empty side</source>
            <translation>leere Seite</translation>
        </message>
        <message>
            <source>duplicate</source>
            <translation>Duplikat</translation>
        </message>
        <message>
            <source>in validation</source>
            <translation>in Validierung</translation>
        </message>
        <message>
            <source>in test</source>
            <translation>in Test</translation>
        </message>
        <message>
            <source>zero vector</source>
            <translation>Nullvektor</translation>
        </message>
        <message>
            <source>token length</source>
            <translation>Tokenlänge</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::PairTableView</name>
        <message>
            <source>Pairs</source>
            <translation>Paare</translation>
        </message>
        <message>
            <source>Standard columns</source>
            <translation>Standardspalten</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::PairsPage</name>
        <message>
            <source>No pairs yet. Import a corpus to look through its pairs.</source>
            <translation>Noch keine Paare. Importieren Sie ein Korpus, um seine Paare durchzusehen.</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>Dateien importieren…</translation>
        </message>
        <message>
            <source>No pair matches this filter.</source>
            <translation>Kein Paar passt zu diesem Filter.</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>Filter löschen</translation>
        </message>
        <message>
            <source>Selected</source>
            <translation>Ausgewählt</translation>
        </message>
        <message>
            <source>Only pairs selected at this budget</source>
            <translation>Nur Paare, die bei diesem Budget ausgewählt sind</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Nicht ausgewählt</translation>
        </message>
        <message>
            <source>Only pairs not selected at this budget</source>
            <translation>Nur Paare, die bei diesem Budget nicht ausgewählt sind</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>Angeheftet</translation>
        </message>
        <message>
            <source>Only pairs that you pinned in</source>
            <translation>Nur Paare, die Sie angeheftet haben</translation>
        </message>
        <message>
            <source>With notes</source>
            <translation>Mit Notizen</translation>
        </message>
        <message>
            <source>Only pairs with a note of yours</source>
            <translation>Nur Paare mit einer Notiz von Ihnen</translation>
        </message>
        <message>
            <source>Current clusters</source>
            <translation>Aktuelle Cluster</translation>
        </message>
        <message>
            <source>Only pairs of the clusters selected in charts and tables</source>
            <translation>Nur Paare der in Diagrammen und Tabellen markierten Cluster</translation>
        </message>
        <message>
            <source>Follow cluster selection</source>
            <translation>Clustermarkierung folgen</translation>
        </message>
        <message>
            <source>Keep the filter at the clusters selected in charts and tables</source>
            <translation>Den Filter auf den in Diagrammen und Tabellen markierten Clustern halten</translation>
        </message>
        <message>
            <source>Wrap</source>
            <translation>Umbrechen</translation>
        </message>
        <message>
            <source>Three lines of text for each pair</source>
            <translation>Drei Textzeilen je Paar</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Which columns are shown; drag their captions to reorder them</source>
            <translation>Welche Spalten angezeigt werden; ziehen Sie ihre Überschriften, um sie umzuordnen</translation>
        </message>
        <message>
            <source>Pin in</source>
            <translation>Anheften</translation>
        </message>
        <message>
            <source>Always select these pairs (P)</source>
            <translation>Diese Paare immer auswählen (P)</translation>
        </message>
        <message>
            <source>Lock out</source>
            <translation>Sperren</translation>
        </message>
        <message>
            <source>Never select these pairs (X)</source>
            <translation>Diese Paare nie auswählen (X)</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Aufheben</translation>
        </message>
        <message>
            <source>Take back pins and locks of these pairs (U)</source>
            <translation>Anheftungen und Sperren dieser Paare aufheben (U)</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>Notiz…</translation>
        </message>
        <message>
            <source>Write a note on these pairs (N)</source>
            <translation>Eine Notiz zu diesen Paaren schreiben (N)</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Table with tabs (TSV)</source>
            <translation>Tabelle mit Tabulatoren (TSV)</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>All rows of this filter</source>
            <translation>Alle Zeilen dieses Filters</translation>
        </message>
        <message numerus="yes">
            <source>Pin in %n pair(s)</source>
            <translation>
                <numerusform>%n Paar anheften</numerusform>
                <numerusform>%n Paare anheften</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lock out %n pair(s)</source>
            <translation>
                <numerusform>%n Paar sperren</numerusform>
                <numerusform>%n Paare sperren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Clear pins and locks of %n pair(s)</source>
            <translation>
                <numerusform>Anheftung und Sperre von %n Paar aufheben</numerusform>
                <numerusform>Anheftungen und Sperren von %n Paaren aufheben</numerusform>
            </translation>
        </message>
        <message>
            <source>Write a note…</source>
            <translation>Notiz schreiben…</translation>
        </message>
        <message numerus="yes">
            <source>Copy %n source(s)</source>
            <translation>
                <numerusform>%n Quelle kopieren</numerusform>
                <numerusform>%n Quellen kopieren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copy %n target(s)</source>
            <translation>
                <numerusform>%n Ziel kopieren</numerusform>
                <numerusform>%n Ziele kopieren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copy %n pair(s) as TSV</source>
            <translation>
                <numerusform>%n Paar als TSV kopieren</numerusform>
                <numerusform>%n Paare als TSV kopieren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copy %n pair(s) as JSON</source>
            <translation>
                <numerusform>%n Paar als JSON kopieren</numerusform>
                <numerusform>%n Paare als JSON kopieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Counted on a sample of %1 pairs.</source>
            <translation>Gezählt an einer Stichprobe von %1 Paaren.</translation>
        </message>
        <message>
            <source>Filtering…</source>
            <translation>Wird gefiltert…</translation>
        </message>
        <message>
            <source>%1 of %2 pairs</source>
            <translation>%1 von %2 Paaren</translation>
        </message>
        <message>
            <source>%1, %2 marked</source>
            <translation>%1, %2 markiert</translation>
        </message>
        <message>
            <source>All %1 rows of this filter</source>
            <translation>Alle %1 Zeilen dieses Filters</translation>
        </message>
        <message>
            <source>Do the same with every row that the filter finds</source>
            <translation>Dasselbe mit jeder Zeile tun, die der Filter findet</translation>
        </message>
        <message numerus="yes">
            <source>Pin in %n pair(s)?</source>
            <translation>
                <numerusform>%n Paar anheften?</numerusform>
                <numerusform>%n Paare anheften?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lock out %n pair(s)?</source>
            <translation>
                <numerusform>%n Paar sperren?</numerusform>
                <numerusform>%n Paare sperren?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Clear the pins and locks of %n pair(s)?</source>
            <translation>
                <numerusform>Anheftung und Sperre von %n Paar aufheben?</numerusform>
                <numerusform>Anheftungen und Sperren von %n Paaren aufheben?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Write this note on %n pair(s)?</source>
            <translation>
                <numerusform>Diese Notiz zu %n Paar schreiben?</numerusform>
                <numerusform>Diese Notiz zu %n Paaren schreiben?</numerusform>
            </translation>
        </message>
        <message>
            <source>Many pairs</source>
            <translation>Viele Paare</translation>
        </message>
        <message>
            <source>Undo takes it back.</source>
            <translation>„Rückgängig“ nimmt es zurück.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortfahren</translation>
        </message>
        <message>
            <source>The clipboard takes %1 pairs at most; export the others.</source>
            <translation>Die Zwischenablage fasst höchstens %1 Paare; exportieren Sie die übrigen.</translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) cannot be pinned in: they take no part (see Flags).</source>
            <translation>
                <numerusform>%n Paar kann nicht angeheftet werden: Es nimmt nicht teil (siehe Kennzeichen).</numerusform>
                <numerusform>%n Paare können nicht angeheftet werden: Sie nehmen nicht teil (siehe Kennzeichen).</numerusform>
            </translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Note on pair %1</source>
            <translation>Notiz zu Paar %1</translation>
        </message>
        <message numerus="yes">
            <source>Note on %n pair(s)</source>
            <translation>
                <numerusform>Notiz zu %n Paar</numerusform>
                <numerusform>Notiz zu %n Paaren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) copied.</source>
            <translation>
                <numerusform>%n Paar kopiert.</numerusform>
                <numerusform>%n Paare kopiert.</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading filters</source>
            <translation>Filter lesen</translation>
        </message>
        <message>
            <source>Saving filters</source>
            <translation>Filter speichern</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ParamForm</name>
        <message>
            <source>Back to the preset's value</source>
            <translation>Zurück zum Wert der Voreinstellung</translation>
        </message>
        <message>
            <source>Reset %1</source>
            <translation>%1 zurücksetzen</translation>
        </message>
        <message>
            <source>file</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Datei auswählen</translation>
        </message>
        <message>
            <source>Vectors (*.npy *.npz)</source>
            <translation>Vektoren (*.npy *.npz)</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>General</source>
            <translation>Allgemein</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>Computing</source>
            <translation>Berechnung</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Letters mark pairs while the table has the focus</source>
            <translation>Buchstabentasten kennzeichnen Paare, solange die Tabelle den Fokus hat</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>The language changes when the program starts again.</source>
            <translation>Die Sprache ändert sich beim nächsten Programmstart.</translation>
        </message>
        <message>
            <source>Review keys</source>
            <translation>Tasten für die Durchsicht</translation>
        </message>
        <message>
            <source>P pins in, X locks out, U clears, N takes a note, J and K go to the next and the previous pair.</source>
            <translation>P heftet an, X sperrt, U hebt auf, N legt eine Notiz an, J und K gehen zum nächsten und zum vorherigen Paar.</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Reduce motion</source>
            <translation>Bewegung reduzieren</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Chart colours</source>
            <translation>Diagrammfarben</translation>
        </message>
        <message>
            <source>All of them can be told apart without colour vision.</source>
            <translation>Alle sind auch ohne Farbensehen unterscheidbar.</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Textgröße</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>Bewegung</translation>
        </message>
        <message>
            <source>Apply changed parameters at once</source>
            <translation>Geänderte Parameter sofort anwenden</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>Results do not depend on the number of threads.</source>
            <translation>Die Ergebnisse hängen nicht von der Anzahl der Threads ab.</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>New shortcut</source>
            <translation>Neues Tastenkürzel</translation>
        </message>
        <message>
            <source>“%1” already has this shortcut. Choose another one, or change that command first.</source>
            <translation>„%1“ hat dieses Tastenkürzel bereits. Wählen Sie ein anderes, oder ändern Sie zuerst jenen Befehl.</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::PreviewModel</name>
        <message>
            <source>First pairs</source>
            <translation>Erste Paare</translation>
        </message>
        <message>
            <source>Random pairs</source>
            <translation>Zufällige Paare</translation>
        </message>
        <message>
            <source>Last pairs</source>
            <translation>Letzte Paare</translation>
        </message>
        <message>
            <source>Last pairs read so far</source>
            <translation>Zuletzt gelesene Paare</translation>
        </message>
        <message>
            <source>Skipped: %1</source>
            <translation>Übersprungen: %1</translation>
        </message>
        <message>
            <source>Repaired: %1</source>
            <translation>Repariert: %1</translation>
        </message>
        <message>
            <source>One side is empty</source>
            <translation>Eine Seite ist leer</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Source (%1)</source>
            <translation>Quelle (%1)</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Target (%1)</source>
            <translation>Ziel (%1)</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Bemerkung</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ProjectPanel</name>
        <message>
            <source>%1 tokens</source>
            <translation>%1 Token</translation>
        </message>
        <message>
            <source>%1 pairs</source>
            <translation>%1 Paare</translation>
        </message>
        <message>
            <source>No project is open.</source>
            <translation>Kein Projekt geöffnet.</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importieren…</translation>
        </message>
        <message>
            <source>Keep this run</source>
            <translation>Diesen Lauf behalten</translation>
        </message>
        <message>
            <source>Make current</source>
            <translation>Zum aktuellen machen</translation>
        </message>
        <message>
            <source>What the project holds</source>
            <translation>Was das Projekt enthält</translation>
        </message>
        <message>
            <source>Stores the selection on screen in the project, to come back to it and to compare with it</source>
            <translation>Speichert die angezeigte Auswahl im Projekt, um zu ihr zurückzukehren und mit ihr zu vergleichen</translation>
        </message>
        <message>
            <source>Takes over all parameters of the run that is marked</source>
            <translation>Übernimmt alle Parameter des markierten Laufs</translation>
        </message>
        <message>
            <source>%1 (read-only)</source>
            <translation>%1 (schreibgeschützt)</translation>
        </message>
        <message>
            <source>Corpora</source>
            <translation>Korpora</translation>
        </message>
        <message>
            <source>Vectors</source>
            <translation>Vektoren</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>name, languages</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>made when pairs are selected</source>
            <translation>entsteht, wenn Paare ausgewählt werden</translation>
        </message>
        <message>
            <source>The vectorizer of the run on screen</source>
            <translation>Der Vektorisierer des angezeigten Laufs</translation>
        </message>
        <message>
            <source>Source features</source>
            <translation>Quellmerkmale</translation>
        </message>
        <message>
            <source>Target features</source>
            <translation>Zielmerkmale</translation>
        </message>
        <message>
            <source>none kept yet</source>
            <translation>noch keine behalten</translation>
        </message>
        <message>
            <source>Run %1 (current)</source>
            <translation>Lauf %1 (aktuell)</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>Lauf %1</translation>
        </message>
        <message>
            <source>%1, preset %2, %3 clusters</source>
            <comment>date, preset, number</comment>
            <translation>%1, Voreinstellung %2, %3 Cluster</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>selected pairs, budget</comment>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Import report</source>
            <translation>Importbericht</translation>
        </message>
        <message>
            <source>Import more…</source>
            <translation>Weitere importieren…</translation>
        </message>
        <message>
            <source>Remove all of %1…</source>
            <translation>Alles von %1 entfernen…</translation>
        </message>
        <message>
            <source>Compare with current</source>
            <translation>Mit aktuellem vergleichen</translation>
        </message>
        <message>
            <source>Delete run %1</source>
            <translation>Lauf %1 löschen</translation>
        </message>
        <message>
            <source>Parameters of run %1</source>
            <translation>Parameter von Lauf %1</translation>
        </message>
        <message>
            <source>All pairs of the training pool and all runs go from the project. The files they came from stay.</source>
            <translation>Alle Paare des Trainingspools und alle Läufe werden aus dem Projekt entfernt. Die Dateien, aus denen sie stammen, bleiben erhalten.</translation>
        </message>
        <message>
            <source>All pairs of %1 go from the project. The files they came from stay.</source>
            <translation>Alle Paare von %1 werden aus dem Projekt entfernt. Die Dateien, aus denen sie stammen, bleiben erhalten.</translation>
        </message>
        <message>
            <source>Remove all of %1?</source>
            <translation>Alles von %1 entfernen?</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>%1 rows read: %2 used, %3 of them repaired (%4), %5 skipped (%6)</source>
            <translation>%1 Zeilen gelesen: %2 verwendet, davon %3 repariert (%4), %5 übersprungen (%6)</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Skipped: %1</source>
            <translation>Übersprungen: %1</translation>
        </message>
        <message>
            <source>Repaired: %1</source>
            <translation>Repariert: %1</translation>
        </message>
        <message>
            <source>Import report of %1</source>
            <translation>Importbericht zu %1</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ReportPage</name>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>The report tells what was read, how pairs were chosen and how close they come. It needs a selection.</source>
            <translation>Der Bericht sagt, was gelesen wurde, wie Paare ausgewählt wurden und wie nah sie kommen. Er braucht eine Auswahl.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Save as HTML…</source>
            <translation>Als HTML speichern…</translation>
        </message>
        <message>
            <source>Save as Markdown…</source>
            <translation>Als Markdown speichern…</translation>
        </message>
        <message>
            <source>HTML (*.html)</source>
            <translation>HTML (*.html)</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Select %1 pairs</source>
            <translation>%1 Paare auswählen</translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>Bericht speichern</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::RoleBox</name>
        <message>
            <source>&amp;Training pool</source>
            <translation>&amp;Trainingspool</translation>
        </message>
        <message>
            <source>&amp;Validation</source>
            <translation>&amp;Validierung</translation>
        </message>
        <message>
            <source>T&amp;est</source>
            <translation>T&amp;est</translation>
        </message>
        <message>
            <source>the large corpus to choose from</source>
            <translation>das große Korpus, aus dem ausgewählt wird</translation>
        </message>
        <message>
            <source>a few hundred pairs of what you want to translate</source>
            <translation>einige Hundert Paare von dem, was Sie übersetzen möchten</translation>
        </message>
        <message>
            <source>optional; its pairs are kept out of the selection</source>
            <translation>optional; die Paare daraus werden nicht ausgewählt</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Dateien hinzufügen…</translation>
        </message>
        <message>
            <source>Add files: %1</source>
            <translation>Dateien hinzufügen: %1</translation>
        </message>
        <message>
            <source>Add folder…</source>
            <translation>Ordner hinzufügen…</translation>
        </message>
        <message>
            <source>A folder of gettext catalogues (.mo, .po)</source>
            <translation>Ein Ordner mit Gettext-Katalogen (.mo, .po)</translation>
        </message>
        <message>
            <source>Add folder: %1</source>
            <translation>Ordner hinzufügen: %1</translation>
        </message>
        <message>
            <source>Remove: %1</source>
            <translation>Entfernen: %1</translation>
        </message>
        <message>
            <source>Files: %1</source>
            <translation>Dateien: %1</translation>
        </message>
        <message>
            <source>Corpus</source>
            <translation>Korpus</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Paare</translation>
        </message>
        <message>
            <source>All files (*);;Tables and memories (*.tsv *.tab *.csv *.jsonl *.ndjson *.json *.tmx *.gz *.bz2 *.xz *.zst)</source>
            <translation>Alle Dateien (*);;Tabellen und Translation Memorys (*.tsv *.tab *.csv *.jsonl *.ndjson *.json *.tmx *.gz *.bz2 *.xz *.zst)</translation>
        </message>
        <message>
            <source>A folder of gettext catalogues: %1</source>
            <translation>Ein Ordner mit Gettext-Katalogen: %1</translation>
        </message>
        <message>
            <source>⚠ %1</source>
            <translation>⚠ %1</translation>
        </message>
        <message>
            <source>Looking at the files…</source>
            <translation>Dateien werden angesehen…</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 und %n weitere</numerusform>
                <numerusform>%1 und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (partner found)</source>
            <translation>%1 (Partnerdatei gefunden)</translation>
        </message>
        <message>
            <source>known when read</source>
            <translation>beim Lesen bekannt</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>etwa %1</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::StartPage</name>
        <message>
            <source>CRAFT Workbench</source>
            <translation>CRAFT Workbench</translation>
        </message>
        <message>
            <source>Chooses, out of millions of sentence pairs, those worth fine-tuning a translation model on: the ones that resemble your validation set.</source>
            <translation>Wählt aus Millionen von Satzpaaren diejenigen aus, mit denen sich das Fine-Tuning eines Übersetzungsmodells lohnt: die Paare, die Ihren Validierungsdaten ähneln.</translation>
        </message>
        <message>
            <source>No account, no telemetry, no network.</source>
            <translation>Kein Konto, keine Telemetrie, kein Netzwerk.</translation>
        </message>
        <message>
            <source>New project…</source>
            <translation>Neues Projekt…</translation>
        </message>
        <message>
            <source>Read a pool and a validation set. Or drop the files anywhere here.</source>
            <translation>Lesen Sie einen Pool und Validierungsdaten ein. Oder ziehen Sie die Dateien einfach hierher.</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Öffnen…</translation>
        </message>
        <message>
            <source>Go on with a project file (.craft).</source>
            <translation>Mit einer Projektdatei (.craft) weiterarbeiten.</translation>
        </message>
        <message>
            <source>Try the sample</source>
            <translation>Beispiel ausprobieren</translation>
        </message>
        <message>
            <source>5 000 English and German pairs, all made up by this program; ready in seconds.</source>
            <translation>5 000 englisch-deutsche Paare, alle von diesem Programm erzeugt; in Sekunden bereit.</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>Zuletzt verwendete Projekte</translation>
        </message>
        <message>
            <source>Projects you work on are listed here.</source>
            <translation>Projekte, an denen Sie arbeiten, werden hier aufgeführt.</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Missing from %1</source>
            <translation>Nicht gefunden in %1</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>%1 öffnen</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Locate…</source>
            <translation>Suchen…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Where is %1 now?</source>
            <translation>Wo ist %1 jetzt?</translation>
        </message>
        <message>
            <source>CRAFT projects (*.craft);;All files (*)</source>
            <translation>CRAFT-Projekte (*.craft);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>1  Load</source>
            <translation>1  Laden</translation>
        </message>
        <message>
            <source>Read and check the pairs</source>
            <translation>Die Paare lesen und prüfen</translation>
        </message>
        <message>
            <source>2  Vectorize</source>
            <translation>2  Vektorisieren</translation>
        </message>
        <message>
            <source>Turn sentences into numbers</source>
            <translation>Sätze in Zahlen umwandeln</translation>
        </message>
        <message>
            <source>3  Cluster</source>
            <translation>3  Clustern</translation>
        </message>
        <message>
            <source>Find the topics of your validation set</source>
            <translation>Die Themen Ihrer Validierungsdaten finden</translation>
        </message>
        <message>
            <source>4  Select</source>
            <translation>4  Auswählen</translation>
        </message>
        <message>
            <source>Take the best pairs of each topic</source>
            <translation>Die besten Paare jedes Themas nehmen</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::Sweep</name>
        <message>
            <source>Sweep: k = %1, seed %2</source>
            <translation>Sweep: k = %1, Startwert %2</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::SweepChart</name>
        <message>
            <source>Mean</source>
            <translation>Mittelwert</translation>
        </message>
        <message>
            <source>One seed</source>
            <translation>Ein Startwert</translation>
        </message>
        <message>
            <source>Suggested: %1</source>
            <translation>Vorschlag: %1</translation>
        </message>
        <message numerus="yes">
            <source>%1; %n infinite</source>
            <translation>
                <numerusform>%1; %n unendlich</numerusform>
                <numerusform>%1; %n unendlich</numerusform>
            </translation>
        </message>
        <message>
            <source>k = %1, seed %2: %3. Click to use it.</source>
            <translation>k = %1, Startwert %2: %3. Zum Verwenden klicken.</translation>
        </message>
        <message>
            <source>k</source>
            <translation>k</translation>
        </message>
        <message>
            <source>Standard deviation</source>
            <translation>Standardabweichung</translation>
        </message>
        <message>
            <source>Seeds</source>
            <translation>Startwerte</translation>
        </message>
        <message>
            <source>No sweep yet.</source>
            <translation>Noch kein Sweep.</translation>
        </message>
        <message>
            <source>%1 from %2 at k = %3 to %4 at k = %5.</source>
            <translation>%1 von %2 bei k = %3 bis %4 bei k = %5.</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::SweepPage</name>
        <message>
            <source>A sweep tries several numbers of clusters and seeds, and shows what each would come to.</source>
            <translation>Ein Sweep probiert mehrere Clusterzahlen und Startwerte durch und zeigt, was jeweils herauskäme.</translation>
        </message>
        <message>
            <source>Smallest number of clusters</source>
            <translation>Kleinste Clusterzahl</translation>
        </message>
        <message>
            <source>Largest number of clusters</source>
            <translation>Größte Clusterzahl</translation>
        </message>
        <message>
            <source>How many numbers of clusters, in equal ratios between the two</source>
            <translation>Wie viele Clusterzahlen, in gleichen Verhältnissen zwischen den beiden</translation>
        </message>
        <message>
            <source>Each number of clusters is tried with the seeds 1, 2, ... up to this one: the band shows how much chance matters</source>
            <translation>Jede Clusterzahl wird mit den Startwerten 1, 2, ... bis zu diesem probiert: Das Band zeigt, wie viel der Zufall ausmacht</translation>
        </message>
        <message>
            <source>The numbers of clusters to try; they can be written by hand</source>
            <translation>Die zu probierenden Clusterzahlen; sie lassen sich von Hand eingeben</translation>
        </message>
        <message>
            <source>Numbers of clusters</source>
            <translation>Clusterzahlen</translation>
        </message>
        <message>
            <source>Progress of the sweep</source>
            <translation>Fortschritt des Sweeps</translation>
        </message>
        <message>
            <source>k from</source>
            <translation>k von</translation>
        </message>
        <message>
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>Werte</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Seeds</source>
            <translation>Startwerte</translation>
        </message>
        <message>
            <source>The line is the mean over the seeds, the band one standard deviation; the dashed line is the present k.</source>
            <translation>Die Linie ist der Mittelwert über die Startwerte, das Band eine Standardabweichung; die gestrichelte Linie ist das aktuelle k.</translation>
        </message>
        <message>
            <source>Residual</source>
            <translation>Residuum</translation>
        </message>
        <message>
            <source>Suggested is the k where the mean bends most, k on a logarithmic scale; it is never applied by itself.</source>
            <translation>Vorgeschlagen wird das k, bei dem der Mittelwert am stärksten abknickt, mit k auf logarithmischer Skala; es wird nie von selbst übernommen.</translation>
        </message>
        <message>
            <source>Share × diameter</source>
            <translation>Anteil × Durchmesser</translation>
        </message>
        <message>
            <source>Discrete KL</source>
            <translation>Diskrete KL</translation>
        </message>
        <message>
            <source>Infinite, and not drawn, where a cluster with validation pairs got no pair; the table counts these clusters as missed.</source>
            <translation>Unendlich und nicht gezeichnet, wo ein Cluster mit Validierungspaaren kein Paar bekam; die Tabelle zählt diese Cluster als verfehlt.</translation>
        </message>
        <message>
            <source>Nats</source>
            <translation>Nats</translation>
        </message>
        <message>
            <source>KL bound</source>
            <translation>KL-Schranke</translation>
        </message>
        <message>
            <source>Inertia</source>
            <translation>Trägheit</translation>
        </message>
        <message>
            <source>Sum of squared distances of the rows that k-means was fitted on to their centroids.</source>
            <translation>Summe der quadrierten Abstände der Zeilen, an die k-means angepasst wurde, zu ihren Zentroiden.</translation>
        </message>
        <message>
            <source>Squared distance</source>
            <translation>Quadrierter Abstand</translation>
        </message>
        <message>
            <source>Clusters without validation</source>
            <translation>Cluster ohne Validierung</translation>
        </message>
        <message>
            <source>Clusters that no validation pair lies in: they get no share of the budget.</source>
            <translation>Cluster, in denen kein Validierungspaar liegt: Sie erhalten keinen Anteil am Budget.</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>Cells of the sweep</source>
            <translation>Zellen des Sweeps</translation>
        </message>
        <message>
            <source>Enter or a double click makes the k and the seed of a row current</source>
            <translation>Die Eingabetaste oder ein Doppelklick übernimmt k und Startwert einer Zeile</translation>
        </message>
        <message>
            <source>Save as CSV…</source>
            <translation>Als CSV speichern…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Starten</translation>
        </message>
        <message>
            <source>%1 of %2 runs done, about %3 left</source>
            <translation>%1 von %2 Läufen fertig, noch etwa %3</translation>
        </message>
        <message>
            <source>Write numbers from 1 to %1, separated by commas</source>
            <translation>Geben Sie Zahlen von 1 bis %1 ein, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>All of these are there</source>
            <translation>Alle sind vorhanden</translation>
        </message>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n Lauf</numerusform>
                <numerusform>%n Läufe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n run(s), about %1</source>
            <translation>
                <numerusform>%n Lauf, etwa %1</numerusform>
                <numerusform>%n Läufe, etwa %1</numerusform>
            </translation>
        </message>
        <message>
            <source>k</source>
            <translation>k</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>Verfehlt</translation>
        </message>
        <message>
            <source>Without validation</source>
            <translation>Ohne Validierung</translation>
        </message>
        <message>
            <source>Selected</source>
            <translation>Ausgewählt</translation>
        </message>
        <message>
            <source>Smallest</source>
            <translation>Kleinster</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>Größter</translation>
        </message>
        <message>
            <source>The present run has k = %1 and seed %2.</source>
            <translation>Der aktuelle Lauf hat k = %1 und Startwert %2.</translation>
        </message>
        <message>
            <source>Start the sweep to see what other numbers of clusters come to. Vectors are computed once for all of them; you can go on working meanwhile.</source>
            <translation>Starten Sie den Sweep, um zu sehen, was andere Clusterzahlen ergeben. Die Vektoren werden für alle nur einmal berechnet; Sie können unterdessen weiterarbeiten.</translation>
        </message>
        <message>
            <source>Click a point, or a row below with Enter, to use its k and seed.</source>
            <translation>Klicken Sie auf einen Punkt, oder drücken Sie in einer Zeile unten die Eingabetaste, um deren k und Startwert zu verwenden.</translation>
        </message>
        <message>
            <source>Use k = %1</source>
            <translation>k = %1 verwenden</translation>
        </message>
        <message>
            <source>Suggested: k = %1. The residual bends most there; more clusters bring it down more slowly. Click a point, or a row below with Enter, to use its k and seed.</source>
            <translation>Vorschlag: k = %1. Dort knickt das Residuum am stärksten ab; mehr Cluster senken es langsamer. Klicken Sie auf einen Punkt, oder drücken Sie in einer Zeile unten die Eingabetaste, um deren k und Startwert zu verwenden.</translation>
        </message>
        <message>
            <source>k = %1, seed %2</source>
            <translation>k = %1, Startwert %2</translation>
        </message>
        <message>
            <source>Save the sweep</source>
            <translation>Sweep speichern</translation>
        </message>
        <message>
            <source>%1 was written.</source>
            <translation>%1 wurde geschrieben.</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 lässt sich nicht schreiben: %2</translation>
        </message>
        <message>
            <source>Its method selects without clusters: another k describes the same pairs in other clusters.</source>
            <translation>Sein Verfahren wählt ohne Cluster aus: Ein anderes k beschreibt dieselben Paare in anderen Clustern.</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::TasksPanel</name>
        <message>
            <source>%1: waiting</source>
            <translation>%1: wartet</translation>
        </message>
        <message>
            <source>%1: done in %2</source>
            <translation>%1: fertig nach %2</translation>
        </message>
        <message>
            <source>%1: failed. %2</source>
            <translation>%1: fehlgeschlagen. %2</translation>
        </message>
        <message>
            <source>%1: stopped</source>
            <translation>%1: angehalten</translation>
        </message>
        <message>
            <source>%1…</source>
            <translation>%1…</translation>
        </message>
        <message>
            <source>%1: %2…</source>
            <translation>%1: %2…</translation>
        </message>
        <message>
            <source>%1: %2, %3</source>
            <translation>%1: %2, %3</translation>
        </message>
        <message>
            <source>%1: %2, %3, %4 left</source>
            <translation>%1: %2, %3, noch %4</translation>
        </message>
        <message>
            <source>Nothing is running.</source>
            <translation>Keine laufenden Vorgänge.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancel %1</source>
            <translation>%1 abbrechen</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::TestChoiceDialog</name>
        <message>
            <source>Runs and measures</source>
            <translation>Läufe und Maße</translation>
        </message>
        <message>
            <source>&amp;Runs</source>
            <translation>&amp;Läufe</translation>
        </message>
        <message>
            <source>&amp;Measures</source>
            <translation>&amp;Maße</translation>
        </message>
        <message>
            <source>&amp;Standard measures</source>
            <translation>&amp;Standardmaße</translation>
        </message>
        <message>
            <source>A and B are measured in any case</source>
            <translation>A und B werden in jedem Fall gemessen</translation>
        </message>
        <message>
            <source>%1 (slow)</source>
            <translation>%1 (langsam)</translation>
        </message>
        <message>
            <source>&lt;p&gt;Compares dense vectors: TF-IDF has none.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Vergleicht dichte Vektoren: TF-IDF hat keine.&lt;/p&gt;</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::TestMeasurement</name>
        <message>
            <source>Measuring on the test set</source>
            <translation>Messen auf den Testdaten</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::TestSetView</name>
        <message>
            <source>Progress of measuring</source>
            <translation>Fortschritt des Messens</translation>
        </message>
        <message>
            <source>Measures on the test set</source>
            <translation>Maße auf den Testdaten</translation>
        </message>
        <message>
            <source>Save table…</source>
            <translation>Tabelle speichern…</translation>
        </message>
        <message>
            <source>equal pairs</source>
            <translation>gleich vielen Paaren</translation>
        </message>
        <message>
            <source>equal target tokens</source>
            <translation>gleich vielen Zieltoken</translation>
        </message>
        <message>
            <source>Cut at</source>
            <translation>Schnitt bei</translation>
        </message>
        <message>
            <source>All runs are cut at the size of the smallest. At equal pairs long sentences look better, at equal target tokens they do not.</source>
            <translation>Alle Läufe werden auf die Größe des kleinsten gekürzt. Bei gleich vielen Paaren sehen lange Sätze besser aus, bei gleich vielen Zieltoken nicht.</translation>
        </message>
        <message>
            <source>Random seeds</source>
            <translation>Zufallsstartwerte</translation>
        </message>
        <message>
            <source>Random selections of the pool to compare with: more of them make the mean surer and take longer</source>
            <translation>Zufällige Auswahlen aus dem Pool zum Vergleich: Mehr davon machen das Mittel sicherer und dauern länger</translation>
        </message>
        <message>
            <source>Runs and measures…</source>
            <translation>Läufe und Maße…</translation>
        </message>
        <message>
            <source>The project has no test set</source>
            <translation>Das Projekt hat keine Testdaten</translation>
        </message>
        <message>
            <source>Only pairs that no selection has seen can tell how good one is. A few hundred pairs like those of the validation set are enough.</source>
            <translation>Nur Paare, die keine Auswahl gesehen hat, können sagen, wie gut eine ist. Einige Hundert Paare wie die der Validierungsdaten genügen.</translation>
        </message>
        <message>
            <source>Import a test set…</source>
            <translation>Testdaten importieren…</translation>
        </message>
        <message>
            <source>present run, %1</source>
            <translation>aktueller Lauf, %1</translation>
        </message>
        <message>
            <source>run %1, %2</source>
            <translation>Lauf %1, %2</translation>
        </message>
        <message>
            <source>A: %1</source>
            <translation>A: %1</translation>
        </message>
        <message>
            <source>B: %1</source>
            <translation>B: %1</translation>
        </message>
        <message>
            <source>There is no run to measure yet.</source>
            <translation>Es gibt noch keinen Lauf, der sich messen ließe.</translation>
        </message>
        <message>
            <source>The present run is not computed yet.</source>
            <translation>Der aktuelle Lauf ist noch nicht berechnet.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Measure runs</source>
            <translation>Läufe messen</translation>
        </message>
        <message>
            <source>Measuring. A selection asked for meanwhile waits for it.</source>
            <translation>Es wird gemessen. Eine inzwischen verlangte Auswahl wartet darauf.</translation>
        </message>
        <message>
            <source>Runs or settings have changed: what was measured belongs to others and is no longer shown.</source>
            <translation>Läufe oder Einstellungen haben sich geändert: Was gemessen wurde, gehört zu anderen und wird nicht mehr gezeigt.</translation>
        </message>
        <message>
            <source>Measures the runs on %1 test pairs that no selection has seen, beside random selections of the same size.</source>
            <translation>Misst die Läufe auf %1 Testpaaren, die keine Auswahl gesehen hat, neben gleich großen zufälligen Auswahlen.</translation>
        </message>
        <message>
            <source>Every run cut at %1 pairs.</source>
            <translation>Jeder Lauf bei %1 Paaren geschnitten.</translation>
        </message>
        <message>
            <source>Every run cut at %1 target tokens.</source>
            <translation>Jeder Lauf bei %1 Zieltoken geschnitten.</translation>
        </message>
        <message>
            <source>The test set has %1 pairs with %2 target tokens.</source>
            <translation>Die Testdaten haben %1 Paare mit %2 Zieltoken.</translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) of “%1” read like test pairs, which flatters it.</source>
            <translation>
                <numerusform>%n Paar von „%1“ liest sich wie ein Testpaar, was den Lauf besser aussehen lässt.</numerusform>
                <numerusform>%n Paare von „%1“ lesen sich wie Testpaare, was den Lauf besser aussehen lässt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Left out: %1, because %2.</source>
            <translation>Ausgelassen: %1, denn %2.</translation>
        </message>
        <message>
            <source>Save the measures</source>
            <translation>Maße speichern</translation>
        </message>
        <message>
            <source>%1 was written.</source>
            <translation>%1 wurde geschrieben.</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 lässt sich nicht schreiben: %2</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::TestTableModel</name>
        <message>
            <source>Pairs</source>
            <translation>Paare</translation>
        </message>
        <message>
            <source>Target tokens</source>
            <translation>Zieltoken</translation>
        </message>
        <message>
            <source>%1, better than random, more than chance</source>
            <translation>%1, besser als Zufall, mehr als Zufallsschwankung</translation>
        </message>
        <message>
            <source>%1, better than random</source>
            <translation>%1, besser als Zufall</translation>
        </message>
        <message>
            <source>%1, worse than random, more than chance</source>
            <translation>%1, schlechter als Zufall, mehr als Zufallsschwankung</translation>
        </message>
        <message>
            <source>%1, worse than random</source>
            <translation>%1, schlechter als Zufall</translation>
        </message>
        <message>
            <source>What is left of each run once all are cut at the same size</source>
            <translation>Was von jedem Lauf bleibt, wenn alle auf dieselbe Größe gekürzt sind</translation>
        </message>
        <message numerus="yes">
            <source>Mean and standard deviation over %n random selection(s) of the pool.</source>
            <translation>
                <numerusform>Mittel und Standardabweichung über %n zufällige Auswahl aus dem Pool.</numerusform>
                <numerusform>Mittel und Standardabweichung über %n zufällige Auswahlen aus dem Pool.</numerusform>
            </translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Maß</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>Random</source>
            <translation>Zufall</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Schnitt</translation>
        </message>
        <message>
            <source>At</source>
            <translation>Bei</translation>
        </message>
        <message>
            <source>Better</source>
            <translation>Besser</translation>
        </message>
        <message>
            <source>%1, difference to random</source>
            <translation>%1, Unterschied zum Zufall</translation>
        </message>
        <message>
            <source>%1, p</source>
            <translation>%1, p</translation>
        </message>
        <message>
            <source>Random mean</source>
            <translation>Zufall, Mittel</translation>
        </message>
        <message>
            <source>Random sd</source>
            <translation>Zufall, Standardabweichung</translation>
        </message>
        <message>
            <source>Random seeds</source>
            <translation>Zufallsstartwerte</translation>
        </message>
        <message>
            <source>Equal pairs</source>
            <translation>Gleich viele Paare</translation>
        </message>
        <message>
            <source>Equal target tokens</source>
            <translation>Gleich viele Zieltoken</translation>
        </message>
        <message>
            <source>Difference to the mean of random: %1.</source>
            <translation>Unterschied zum Mittel des Zufalls: %1.</translation>
        </message>
        <message>
            <source>With one random selection nothing is known of how much they differ.</source>
            <translation>Bei nur einer zufälligen Auswahl ist nicht bekannt, wie sehr sie sich unterscheiden.</translation>
        </message>
        <message>
            <source>95 of 100 random selections lie within ±%1 of it.</source>
            <translation>95 von 100 zufälligen Auswahlen liegen höchstens ±%1 davon entfernt.</translation>
        </message>
        <message>
            <source>Paired bootstrap over test pairs: 95 % interval %1 to %2, p = %3.</source>
            <translation>Gepaarter Bootstrap über Testpaare: 95-%-Intervall %1 bis %2, p = %3.</translation>
        </message>
        <message>
            <source>%1, marks</source>
            <translation>%1, Zeichen</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::WhyPanel</name>
        <message>
            <source>Pin in</source>
            <translation>Anheften</translation>
        </message>
        <message>
            <source>Always select this pair</source>
            <translation>Dieses Paar immer auswählen</translation>
        </message>
        <message>
            <source>Lock out</source>
            <translation>Sperren</translation>
        </message>
        <message>
            <source>Never select this pair</source>
            <translation>Dieses Paar nie auswählen</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Aufheben</translation>
        </message>
        <message>
            <source>Take the pin or the lock back</source>
            <translation>Anheftung oder Sperre aufheben</translation>
        </message>
        <message>
            <source>Its place in the cluster</source>
            <translation>Sein Platz im Cluster</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>Nearest validation pairs</source>
            <translation>Nächste Validierungspaare</translation>
        </message>
        <message>
            <source>What it shares with the cluster's validation pairs</source>
            <translation>Was es mit den Validierungspaaren des Clusters gemeinsam hat</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>Als Text kopieren</translation>
        </message>
        <message>
            <source>Copy as JSON</source>
            <translation>Als JSON kopieren</translation>
        </message>
        <message>
            <source>Open a project to ask why a pair was chosen.</source>
            <translation>Öffnen Sie ein Projekt, um zu erfahren, warum ein Paar ausgewählt wurde.</translation>
        </message>
        <message>
            <source>Choose a budget first; then every pair has a reason.</source>
            <translation>Wählen Sie zuerst ein Budget; dann hat jedes Paar einen Grund.</translation>
        </message>
        <message>
            <source>Choose a pair in the Pairs tab to see why it is selected or not.</source>
            <translation>Wählen Sie im Tab „Paare“ ein Paar, um zu sehen, warum es ausgewählt ist oder nicht.</translation>
        </message>
        <message>
            <source>Explaining a pair</source>
            <translation>Paar erklären</translation>
        </message>
        <message>
            <source>Cost of this pair</source>
            <translation>Kosten dieses Paars</translation>
        </message>
        <message>
            <source>Median of the cluster</source>
            <translation>Median des Clusters</translation>
        </message>
        <message>
            <source>Last pair taken</source>
            <translation>Letztes entnommenes Paar</translation>
        </message>
        <message>
            <source>Cost of the last pair taken from the cluster</source>
            <translation>Kosten des letzten aus dem Cluster entnommenen Paars</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>Place in the cluster, 1 is best</source>
            <translation>Platz im Cluster, 1 ist der beste</translation>
        </message>
        <message>
            <source>Quota</source>
            <translation>Quote</translation>
        </message>
        <message>
            <source>Pairs the cluster is asked for</source>
            <translation>Vom Cluster angeforderte Paare</translation>
        </message>
        <message>
            <source>Budget that takes it</source>
            <translation>Budget, das es aufnimmt</translation>
        </message>
        <message>
            <source>none</source>
            <translation>nicht vorhanden</translation>
        </message>
        <message>
            <source>Smallest budget with this pair in it, all else being equal</source>
            <translation>Kleinstes Budget, das dieses Paar enthält, sofern alles andere gleich bleibt</translation>
        </message>
        <message>
            <source>Cosine of the source vectors, validation pair %1</source>
            <translation>Kosinus der Quellvektoren, Validierungspaar %1</translation>
        </message>
        <message>
            <source>Share of the dot product with the cluster's mean vector</source>
            <translation>Anteil am Skalarprodukt mit dem mittleren Vektor des Clusters</translation>
        </message>
        <message>
            <source>target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Pinned in by you</source>
            <translation>Von Ihnen angeheftet</translation>
        </message>
        <message>
            <source>Locked out by you</source>
            <translation>Von Ihnen gesperrt</translation>
        </message>
        <message>
            <source>No decision of yours</source>
            <translation>Keine Entscheidung von Ihnen</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::Workbench</name>
        <message>
            <source>The sentences of the sample are made up by a small grammar that comes with this program.</source>
            <translation>Die Sätze des Beispiels erzeugt eine kleine Grammatik, die diesem Programm beiliegt.</translation>
        </message>
        <message>
            <source>Making up the sample</source>
            <translation>Beispiel erzeugen</translation>
        </message>
        <message>
            <source>Note on pair %1</source>
            <translation>Notiz zu Paar %1</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>%1 öffnen</translation>
        </message>
        <message>
            <source>%1 is open in another program or may not be written to. It is open for reading: nothing you change is kept.</source>
            <translation>%1 ist in einem anderen Programm geöffnet oder schreibgeschützt. Das Projekt ist nur zum Lesen geöffnet: Änderungen werden nicht gespeichert.</translation>
        </message>
        <message>
            <source>Closing the project</source>
            <translation>Projekt schließen</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Removing corpora</source>
            <translation>Korpora entfernen</translation>
        </message>
        <message>
            <source>The clusters are new: locked and weighted clusters were released. Undo brings them back.</source>
            <translation>Die Cluster sind neu: Gesperrte und gewichtete Cluster wurden freigegeben. „Rückgängig“ stellt sie wieder her.</translation>
        </message>
        <message>
            <source>Budget</source>
            <translation>Budget</translation>
        </message>
        <message>
            <source>Selecting with %1 clusters</source>
            <translation>Mit %1 Clustern auswählen</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Measuring the bound</source>
            <translation>Schranke messen</translation>
        </message>
        <message>
            <source>Saving results</source>
            <translation>Ergebnisse werden gespeichert</translation>
        </message>
        <message>
            <source>cluster %1</source>
            <translation>Cluster %1</translation>
        </message>
        <message numerus="yes">
            <source>Pin in %n pair(s)</source>
            <translation>
                <numerusform>%n Paar anheften</numerusform>
                <numerusform>%n Paare anheften</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Release %n pair(s)</source>
            <translation>
                <numerusform>%n Paar freigeben</numerusform>
                <numerusform>%n Paare freigeben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lock out %n pair(s)</source>
            <translation>
                <numerusform>%n Paar sperren</numerusform>
                <numerusform>%n Paare sperren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lock out %n cluster(s)</source>
            <translation>
                <numerusform>%n Cluster sperren</numerusform>
                <numerusform>%n Cluster sperren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Weight %n cluster(s)</source>
            <translation>
                <numerusform>%n Cluster gewichten</numerusform>
                <numerusform>%n Cluster gewichten</numerusform>
            </translation>
        </message>
        <message>
            <source>Saving notes</source>
            <translation>Notizen speichern</translation>
        </message>
        <message>
            <source>Keeping the run</source>
            <translation>Lauf behalten</translation>
        </message>
        <message>
            <source>Deleting run %1</source>
            <translation>Lauf %1 löschen</translation>
        </message>
    </context>
</TS>
