<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
    <context>
        <name>AllocationChart</name>
        <message>
            <source>Pairs by cluster</source>
            <translation>क्लस्टर के अनुसार युग्म</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>लिए गए</translation>
        </message>
        <message>
            <source>Shortage</source>
            <translation>कमी</translation>
        </message>
        <message>
            <source>Quota</source>
            <translation>कोटा</translation>
        </message>
        <message>
            <source>Budget allocation</source>
            <translation>बजट आवंटन</translation>
        </message>
        <message>
            <source>The pairs that each cluster was asked for (quota), those it gave, and those it could not give because it has no more. A method that selects from the whole pool asks no cluster: its quotas are what it took.</source>
            <translation>हर क्लस्टर से माँगे गए युग्म (कोटा), उसके दिए हुए युग्म, और वे जो वह नहीं दे सका क्योंकि उसके पास और नहीं हैं। पूरे पूल से चुनने वाली विधि किसी क्लस्टर से कुछ नहीं माँगती: उसके कोटे वही हैं जो उसने लिया।</translation>
        </message>
    </context>
    <context>
        <name>Chart</name>
        <message>
            <source>%1 cannot be written: the name has to end in .png, .svg, .pdf or .csv.</source>
            <translation>%1 नहीं लिखी जा सकती: नाम के अंत में .png, .svg, .pdf या .csv होना चाहिए।</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 नहीं लिखी जा सकती: %2</translation>
        </message>
    </context>
    <context>
        <name>DiameterChart</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 से %2</translation>
        </message>
        <message>
            <source>none, the diameter is exact</source>
            <translation>कोई नहीं, व्यास सटीक है</translation>
        </message>
        <message>
            <source>Distance by cluster</source>
            <translation>क्लस्टर के अनुसार दूरी</translation>
        </message>
        <message>
            <source>Bracket</source>
            <translation>परास</translation>
        </message>
        <message>
            <source>Diameter</source>
            <translation>व्यास</translation>
        </message>
        <message>
            <source>Mean radius</source>
            <translation>माध्य त्रिज्या</translation>
        </message>
        <message>
            <source>Cluster diameters</source>
            <translation>क्लस्टरों के व्यास</translation>
        </message>
    </context>
    <context>
        <name>Issues</name>
        <message>
            <source>wrong number of fields</source>
            <translation>फ़ील्ड की ग़लत संख्या</translation>
        </message>
        <message>
            <source>has a NUL character</source>
            <translation>NUL वर्ण है</translation>
        </message>
        <message>
            <source>longer than 1 MiB</source>
            <translation>1 MiB से लंबा</translation>
        </message>
        <message>
            <source>text after a closing quote</source>
            <translation>समापन उद्धरण चिह्न के बाद पाठ</translation>
        </message>
        <message>
            <source>blank line</source>
            <translation>खाली लाइन</translation>
        </message>
        <message>
            <source>taken for a header</source>
            <translation>हेडर माना गया</translation>
        </message>
        <message>
            <source>not valid JSON</source>
            <translation>मान्य JSON नहीं</translation>
        </message>
        <message>
            <source>a key is missing</source>
            <translation>एक कुंजी नहीं है</translation>
        </message>
        <message>
            <source>a value is not text</source>
            <translation>एक मान पाठ नहीं है</translation>
        </message>
        <message>
            <source>a language is missing</source>
            <translation>एक भाषा नहीं है</translation>
        </message>
        <message>
            <source>marked fuzzy</source>
            <translation>fuzzy के रूप में चिह्नित</translation>
        </message>
        <message>
            <source>marked obsolete</source>
            <translation>obsolete के रूप में चिह्नित</translation>
        </message>
        <message>
            <source>not translated</source>
            <translation>अनूदित नहीं</translation>
        </message>
        <message>
            <source>translation equals source</source>
            <translation>अनुवाद स्रोत के समान है</translation>
        </message>
        <message>
            <source>damaged catalogue</source>
            <translation>क्षतिग्रस्त कैटलॉग</translation>
        </message>
        <message>
            <source>catalogue of another language</source>
            <translation>किसी दूसरी भाषा का कैटलॉग</translation>
        </message>
        <message>
            <source>catalogue without a language</source>
            <translation>बिना भाषा का कैटलॉग</translation>
        </message>
        <message>
            <source>one side is empty</source>
            <translation>एक पक्ष खाली है</translation>
        </message>
        <message>
            <source>Windows line end</source>
            <translation>Windows लाइन-अंत</translation>
        </message>
        <message>
            <source>byte order mark</source>
            <translation>बाइट ऑर्डर मार्क</translation>
        </message>
        <message>
            <source>invalid UTF-8, replaced</source>
            <translation>अमान्य UTF-8, बदला गया</translation>
        </message>
        <message>
            <source>normalised to NFC</source>
            <translation>NFC में सामान्यीकृत</translation>
        </message>
        <message>
            <source>separator character, now a space</source>
            <translation>विभाजक वर्ण, अब स्पेस</translation>
        </message>
        <message>
            <source>line break, now a space</source>
            <translation>लाइन ब्रेक, अब स्पेस</translation>
        </message>
        <message>
            <source>inline markup, dropped</source>
            <translation>इनलाइन मार्कअप, हटाया गया</translation>
        </message>
        <message>
            <source>unknown entity, kept</source>
            <translation>अज्ञात एंटिटी, रखी गई</translation>
        </message>
        <message>
            <source>a language twice, first taken</source>
            <translation>एक भाषा दो बार, पहली ली गई</translation>
        </message>
        <message>
            <source>key mark of a menu, dropped</source>
            <translation>मेनू का कुंजी-चिह्न, हटाया गया</translation>
        </message>
        <message>
            <source>JSON null, now empty</source>
            <translation>JSON null, अब खाली</translation>
        </message>
        <message>
            <source>repeats an earlier pair</source>
            <translation>पहले के किसी युग्म को दोहराता है</translation>
        </message>
        <message>
            <source>also in the validation set</source>
            <translation>सत्यापन सेट में भी</translation>
        </message>
        <message>
            <source>also in the test set</source>
            <translation>परीक्षण सेट में भी</translation>
        </message>
        <message>
            <source>its vector is zero</source>
            <translation>इसका वेक्टर शून्य है</translation>
        </message>
        <message>
            <source>locked out by hand</source>
            <translation>हाथ से लॉक किया गया</translation>
        </message>
        <message>
            <source>outside the token lengths</source>
            <translation>टोकन लंबाई की सीमाओं के बाहर</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>count, what happened</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Training pool</source>
            <translation>प्रशिक्षण पूल</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>सत्यापन</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>परीक्षण</translation>
        </message>
    </context>
    <context>
        <name>Lab</name>
        <message>
            <source>Compare methods</source>
            <translation>विधियों की तुलना</translation>
        </message>
        <message>
            <source>Every method with its standard settings, at equal pairs and at equal target tokens.</source>
            <translation>हर विधि अपनी मानक सेटिंग के साथ, बराबर युग्मों पर और बराबर लक्ष्य टोकनों पर।</translation>
        </message>
        <message>
            <source>What CRAFT's steps bring</source>
            <translation>CRAFT के चरणों से क्या मिलता है</translation>
        </message>
        <message>
            <source>CRAFT with and without shares by validation, and with and without looking at what validation pairs are like.</source>
            <translation>CRAFT सत्यापन के अनुसार हिस्सों के साथ और उनके बिना, और सत्यापन युग्मों के स्वरूप को देखकर और बिना देखे।</translation>
        </message>
        <message>
            <source>Numbers of clusters</source>
            <translation>क्लस्टरों की संख्याएँ</translation>
        </message>
        <message>
            <source>Diameters, residual and the bound over the number of clusters.</source>
            <translation>क्लस्टरों की संख्या के साथ व्यास, अवशिष्ट और परिबंध।</translation>
        </message>
        <message>
            <source>How much chance matters</source>
            <translation>संयोग का कितना असर है</translation>
        </message>
        <message>
            <source>Ten seeds, with error bars and the stability of the selections.</source>
            <translation>दस सीड, त्रुटि-पट्टियों और चयनों की स्थिरता के साथ।</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>स्वचालित</translation>
        </message>
        <message>
            <source>All sizes</source>
            <translation>सभी आकार</translation>
        </message>
        <message numerus="yes">
            <source>%1 pair(s)</source>
            <translation>
                <numerusform>%1 युग्म</numerusform>
                <numerusform>%1 युग्म</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 target token(s)</source>
            <translation>
                <numerusform>%1 लक्ष्य टोकन</numerusform>
                <numerusform>%1 लक्ष्य टोकन</numerusform>
            </translation>
        </message>
        <message>
            <source>known domain</source>
            <comment>random pairs of the known domain</comment>
            <translation>ज्ञात डोमेन</translation>
        </message>
        <message>
            <source>worst pairs</source>
            <translation>सबसे खराब युग्म</translation>
        </message>
        <message>
            <source>Bits per token less than random pairs of the same size: mean of the ranked measures in bits per token.</source>
            <translation>समान आकार के यादृच्छिक युग्मों से प्रति टोकन कितने बिट कम: बिट प्रति टोकन वाले रैंक किए गए मापों का माध्य।</translation>
        </message>
        <message>
            <source>Gain at equal pairs</source>
            <translation>बराबर युग्मों पर लाभ</translation>
        </message>
        <message>
            <source>Gain at equal tokens</source>
            <translation>बराबर टोकनों पर लाभ</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>लाभ</translation>
        </message>
        <message>
            <source>pairs of the known domain</source>
            <translation>ज्ञात डोमेन के युग्म</translation>
        </message>
        <message>
            <source>the methods together</source>
            <translation>सभी विधियाँ मिलाकर</translation>
        </message>
        <message>
            <source>random pairs</source>
            <translation>यादृच्छिक युग्म</translation>
        </message>
        <message>
            <source>the worst pairs</source>
            <translation>सबसे खराब युग्म</translation>
        </message>
        <message>
            <source>At %1, %2 (%3) are not better than %4 (%5).</source>
            <comment>size, who, number, who, number</comment>
            <translation>%1 पर %2 (%3), %4 (%5) से बेहतर नहीं हैं।</translation>
        </message>
    </context>
    <context>
        <name>MeasureText</name>
        <message>
            <source>Higher is better.</source>
            <translation>अधिक बेहतर है।</translation>
        </message>
        <message>
            <source>Lower is better.</source>
            <translation>कम बेहतर है।</translation>
        </message>
        <message>
            <source>It describes and does not judge.</source>
            <translation>यह मान केवल वर्णन करता है, निर्णय नहीं।</translation>
        </message>
        <message>
            <source>↑ higher is better, ↓ lower is better; + better than random, − worse; * beyond what 95 of 100 random selections reach and, where a number is a mean over test pairs, p &lt; %1 in a paired bootstrap over them, ** p &lt; %2</source>
            <translation>↑ अधिक बेहतर, ↓ कम बेहतर; + यादृच्छिक से बेहतर, − बदतर; * 100 में से 95 यादृच्छिक चयनों की पहुँच से बाहर और, जहाँ संख्या परीक्षण युग्मों का माध्य है, उन पर युग्मित बूटस्ट्रैप में p &lt; %1, ** p &lt; %2</translation>
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
            <translation>%1 से</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 मि %2 से</translation>
        </message>
    </context>
    <context>
        <name>ResidualChart</name>
        <message>
            <source>Residual of the bound</source>
            <translation>परिबंध का अवशिष्ट</translation>
        </message>
        <message>
            <source>Share × diameter by cluster</source>
            <translation>क्लस्टर के अनुसार हिस्सा × व्यास</translation>
        </message>
        <message>
            <source>Residual</source>
            <translation>अवशिष्ट</translation>
        </message>
        <message>
            <source>%1 = %2 × %3</source>
            <translation>%1 = %2 × %3</translation>
        </message>
        <message>
            <source>Discrete KL</source>
            <translation>डिस्क्रीट KL</translation>
        </message>
        <message>
            <source>Nats by cluster</source>
            <translation>क्लस्टर के अनुसार नैट</translation>
        </message>
        <message>
            <source>Part of discrete KL</source>
            <translation>डिस्क्रीट KL का भाग</translation>
        </message>
        <message>
            <source>%1 (validation %2, selected %3)</source>
            <translation>%1 (सत्यापन %2, चयनित %3)</translation>
        </message>
        <message>
            <source>KL bound by cluster</source>
            <translation>क्लस्टर के अनुसार KL परिबंध</translation>
        </message>
        <message>
            <source>What may still differ inside each cluster; the menu has the part that the shares of the clusters add.</source>
            <translation>हर क्लस्टर के भीतर अब भी क्या भिन्न हो सकता है; क्लस्टरों के हिस्सों से जुड़ने वाला भाग मेनू में है।</translation>
        </message>
    </context>
    <context>
        <name>SizeChart</name>
        <message numerus="yes">
            <source>%1 (%n pair(s))</source>
            <translation>
                <numerusform>%1 (%n युग्म)</numerusform>
                <numerusform>%1 (%n युग्म)</numerusform>
            </translation>
        </message>
        <message>
            <source>Share by cluster, %</source>
            <translation>क्लस्टर के अनुसार हिस्सा, %</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>पूल</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>सत्यापन</translation>
        </message>
        <message>
            <source>Selected</source>
            <translation>चयनित</translation>
        </message>
        <message>
            <source>Cluster sizes</source>
            <translation>क्लस्टरों के आकार</translation>
        </message>
        <message>
            <source>The share of each cluster in the pool, in validation and in the selection, by source sentences. A good selection follows validation, not the pool.</source>
            <translation>स्रोत वाक्यों के अनुसार पूल, सत्यापन और चयन में हर क्लस्टर का हिस्सा। अच्छा चयन पूल का नहीं, सत्यापन का अनुसरण करता है।</translation>
        </message>
    </context>
    <context>
        <name>Theme</name>
        <message>
            <source>Blue and orange</source>
            <translation>नीला और नारंगी</translation>
        </message>
        <message>
            <source>Blue and green</source>
            <translation>नीला और हरा</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>उच्च कंट्रास्ट</translation>
        </message>
    </context>
    <context>
        <name>WhySentence</name>
        <message>
            <source>Not selected: one of its sides is empty.</source>
            <translation>नहीं चुना गया: इसका एक पक्ष खाली है।</translation>
        </message>
        <message>
            <source>Not selected: row %1 holds the same pair.</source>
            <translation>नहीं चुना गया: पंक्ति %1 में यही युग्म है।</translation>
        </message>
        <message>
            <source>Not selected: an earlier row holds the same pair.</source>
            <translation>नहीं चुना गया: पहले की एक पंक्ति में यही युग्म है।</translation>
        </message>
        <message>
            <source>Not selected: it also stands in the validation set (leakage).</source>
            <translation>नहीं चुना गया: यह सत्यापन सेट में भी है (लीकेज)।</translation>
        </message>
        <message>
            <source>Not selected: it also stands in the test set (leakage).</source>
            <translation>नहीं चुना गया: यह परीक्षण सेट में भी है (लीकेज)।</translation>
        </message>
        <message>
            <source>Not selected: its imported vector is zero.</source>
            <translation>नहीं चुना गया: इसका आयातित वेक्टर शून्य है।</translation>
        </message>
        <message>
            <source>Not selected: you locked it out.</source>
            <translation>नहीं चुना गया: आपने इसे लॉक किया है।</translation>
        </message>
        <message>
            <source>Not selected: its length is outside the limits.</source>
            <translation>नहीं चुना गया: इसकी लंबाई सीमाओं के बाहर है।</translation>
        </message>
        <message>
            <source>Nothing would: an empty side teaches nothing.</source>
            <translation>कुछ भी नहीं: खाली पक्ष कुछ नहीं सिखाता।</translation>
        </message>
        <message>
            <source>Keeping duplicates would let it take part.</source>
            <translation>डुप्लिकेट रखने पर यह चयन में भाग ले सकेगा।</translation>
        </message>
        <message>
            <source>Turning the leakage check off would let it take part; scores on that set would then mean less.</source>
            <translation>लीकेज जाँच बंद करने पर यह चयन में भाग ले सकेगा; तब उस सेट पर मिले स्कोर का अर्थ कम रह जाएगा।</translation>
        </message>
        <message>
            <source>A vector for it would let it take part.</source>
            <translation>वेक्टर मिलने पर यह चयन में भाग ले सकेगा।</translation>
        </message>
        <message>
            <source>Clear the lock and its own rank decides.</source>
            <translation>लॉक हटाने पर इसकी अपनी रैंक से निर्णय होगा।</translation>
        </message>
        <message>
            <source>Other length limits would let it take part.</source>
            <translation>लंबाई की दूसरी सीमाओं पर यह चयन में भाग ले सकेगा।</translation>
        </message>
        <message>
            <source>No budget takes it under these rules; pinning it in does.</source>
            <translation>इन नियमों के तहत कोई भी बजट इसे नहीं लेता; पिन करने से यह लिया जाता है।</translation>
        </message>
        <message>
            <source>A budget of about %1 pairs takes it; a larger one can drop it again (Hamilton's rounding).</source>
            <translation>लगभग %1 युग्मों का बजट इसे ले लेता है; उससे बड़ा बजट इसे फिर छोड़ सकता है (हैमिल्टन पूर्णांकन)।</translation>
        </message>
        <message>
            <source>It enters at a budget of about %1 pairs, all else being equal.</source>
            <translation>बाकी सब समान रहने पर यह लगभग %1 युग्मों के बजट पर शामिल होता है।</translation>
        </message>
        <message>
            <source>It enters at a budget of %1 pairs, all else being equal.</source>
            <translation>बाकी सब समान रहने पर यह %1 युग्मों के बजट पर शामिल होता है।</translation>
        </message>
        <message>
            <source>Selected: you pinned it in (cluster %1 “%2”).</source>
            <translation>चुना गया: आपने इसे पिन किया है (क्लस्टर %1 “%2”)।</translation>
        </message>
        <message>
            <source>Selected: rank %1 of the whole pool, the budget takes %2.</source>
            <translation>चुना गया: पूरे पूल में रैंक %1, बजट %2 लेता है।</translation>
        </message>
        <message>
            <source>Not selected: rank %1 of the whole pool, beyond the budget of %2.</source>
            <translation>नहीं चुना गया: पूरे पूल में रैंक %1, जो %2 के बजट से आगे है।</translation>
        </message>
        <message>
            <source>Selected: rank %1 of quota %2 in cluster %3 “%4”.</source>
            <translation>चुना गया: क्लस्टर %3 “%4” में %2 के कोटे में रैंक %1।</translation>
        </message>
        <message>
            <source>Not selected: cluster %1 “%2” is locked out.</source>
            <translation>नहीं चुना गया: क्लस्टर %1 “%2” लॉक है।</translation>
        </message>
        <message>
            <source>Not selected: cluster %1 “%2” holds no validation pair, so its quota is 0.</source>
            <translation>नहीं चुना गया: क्लस्टर %1 “%2” में कोई सत्यापन युग्म नहीं है, इसलिए उसका कोटा 0 है।</translation>
        </message>
        <message>
            <source>Not selected: its rank in cluster %1 “%2” is %3, beyond the quota of %4.</source>
            <translation>नहीं चुना गया: क्लस्टर %1 “%2” में इसकी रैंक %3 है, जो %4 के कोटे से आगे है।</translation>
        </message>
        <message>
            <source>Cluster %1 holds %2 of validation (%3 pairs) and %4 of the pool (%5 pairs).</source>
            <translation>क्लस्टर %1 में सत्यापन का %2 (%3 युग्म) और पूल का %4 (%5 युग्म) है।</translation>
        </message>
        <message>
            <source>Cluster %1 holds %2 of validation (%3 pairs) and %4 of the pool (%5 pairs). Its quota is %6 of %7.</source>
            <translation>क्लस्टर %1 में सत्यापन का %2 (%3 युग्म) और पूल का %4 (%5 युग्म) है। उसका कोटा %7 में से %6 है।</translation>
        </message>
        <message>
            <source>Every budget that holds all pinned pairs takes it. Clear the pin and its own rank decides.</source>
            <translation>हर वह बजट जिसमें सभी पिन किए गए युग्म आ जाएँ, इसे लेता है। पिन हटाने पर इसकी अपनी रैंक से निर्णय होगा।</translation>
        </message>
        <message>
            <source>It leaves when the budget falls below about %1 pairs, or when you lock it out.</source>
            <translation>बजट लगभग %1 युग्मों से नीचे जाने पर, या आपके इसे लॉक करने पर यह बाहर हो जाता है।</translation>
        </message>
        <message>
            <source>It leaves when the budget falls below %1 pairs, or when you lock it out.</source>
            <translation>बजट %1 युग्मों से नीचे जाने पर, या आपके इसे लॉक करने पर यह बाहर हो जाता है।</translation>
        </message>
        <message>
            <source>Give the cluster its weight back, or pin the pair in.</source>
            <translation>क्लस्टर को उसका भार वापस दें, या युग्म को पिन करें।</translation>
        </message>
        <message>
            <source>Fewer clusters, quotas by shares of the pool, or validation pairs like it would change that. Pinning it in does so at once.</source>
            <translation>कम क्लस्टर, पूल के हिस्सों के अनुसार कोटे, या इसके जैसे सत्यापन युग्म इसे बदल सकते हैं। पिन करने से यह तुरंत बदल जाता है।</translation>
        </message>
    </context>
    <context>
        <name>core</name>
        <message>
            <source>0-based pool rows never to select, like 12,40-45</source>
            <translation>पूल की वे पंक्तियाँ (0 से गिनी हुई) जिन्हें कभी नहीं चुनना है, जैसे 12,40-45</translation>
        </message>
        <message>
            <source>0-based pool rows to select in any case, like 12,40-45; they take the first seats of their clusters</source>
            <translation>पूल की वे पंक्तियाँ (0 से गिनी हुई) जिन्हें हर हाल में चुनना है, जैसे 12,40-45; वे अपने क्लस्टर के पहले स्थान लेती हैं</translation>
        </message>
        <message>
            <source>A word that occurs c times in a sentence weighs 1 + ln c instead of c</source>
            <translation>वाक्य में c बार आने वाले शब्द का भार c की जगह 1 + ln c होता है</translation>
        </message>
        <message>
            <source>AUC of that regression, fitted on four fifths of the rows, on the other fifth. 0.5: validation and selection cannot be told apart by a linear score; near 1: they can, and the selection is still unlike validation.</source>
            <translation>पंक्तियों के चार बटा पाँच भाग पर फ़िट किए गए उस रिग्रेशन का AUC, शेष एक बटा पाँच भाग पर। 0.5: रैखिक स्कोर से सत्यापन और चयन में अंतर नहीं किया जा सकता; 1 के निकट: अंतर किया जा सकता है, यानी चयन अभी भी सत्यापन जैसा नहीं है।</translation>
        </message>
        <message>
            <source>Allocation</source>
            <translation>आवंटन</translation>
        </message>
        <message>
            <source>Also write one line per pool pair that was not taken, with the reason; can be large.</source>
            <translation>पूल के हर न लिए गए युग्म के लिए कारण सहित एक लाइन भी लिखें; फ़ाइल बड़ी हो सकती है।</translation>
        </message>
        <message>
            <source>Also write why each pair was taken, and a table of clusters.</source>
            <translation>यह भी लिखें कि हर युग्म क्यों लिया गया, साथ में क्लस्टरों की तालिका भी।</translation>
        </message>
        <message>
            <source>As kl_discrete, for cells made in the projected space: k-means there from the validation points of each cluster, and cells without selected points joined to the nearest one that has some. Here both shares come from samples, so it is too high by about (k − 1)/2n + (k − 1)/2m.</source>
            <translation>kl_discrete जैसा, पर प्रक्षेपित स्पेस में बनाए गए सेलों के लिए: वहाँ हर क्लस्टर के सत्यापन बिंदुओं से k-means, और बिना चयनित बिंदुओं वाले सेल सबसे निकट के ऐसे सेल में मिलाए जाते हैं जिसमें चयनित बिंदु हों। यहाँ दोनों हिस्से नमूनों से आते हैं, इसलिए यह लगभग (k − 1)/2n + (k − 1)/2m अधिक होता है।</translation>
        </message>
        <message>
            <source>As lipschitz, in the projected space.</source>
            <translation>lipschitz जैसा, प्रक्षेपित स्पेस में।</translation>
        </message>
        <message>
            <source>As residual, for those cells in the projected space.</source>
            <translation>residual जैसा, प्रक्षेपित स्पेस के उन सेलों के लिए।</translation>
        </message>
        <message>
            <source>Assigning to clusters</source>
            <translation>क्लस्टरों में बाँटना</translation>
        </message>
        <message>
            <source>Budget</source>
            <translation>बजट</translation>
        </message>
        <message>
            <source>CRAFT as published: conditional mean of the targets, k = M/10, Hamilton rounding</source>
            <translation>प्रकाशित रूप में CRAFT: लक्ष्यों का सप्रतिबंध माध्य, k = M/10, हैमिल्टन पूर्णांकन</translation>
        </message>
        <message>
            <source>CRAFT: closest to what validation pairs of the cluster look like</source>
            <translation>CRAFT: क्लस्टर के सत्यापन युग्म जैसे दिखते हैं, उसके सबसे निकट</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>Checking results</source>
            <translation>परिणामों की जाँच</translation>
        </message>
        <message>
            <source>Closest to the centroid of the source cluster</source>
            <translation>स्रोत क्लस्टर के सेंट्रॉइड के सबसे निकट</translation>
        </message>
        <message>
            <source>Cluster weights</source>
            <translation>क्लस्टरों के भार</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>क्लस्टर</translation>
        </message>
        <message>
            <source>Comma-separated columns</source>
            <translation>अल्पविराम से अलग किए गए कॉलम</translation>
        </message>
        <message>
            <source>Comparing line lengths</source>
            <translation>लाइनों की लंबाई की तुलना</translation>
        </message>
        <message>
            <source>Compress</source>
            <translation>संपीड़न</translation>
        </message>
        <message>
            <source>Compress the data files with gzip.</source>
            <translation>डेटा फ़ाइलों को gzip से संपीड़ित करें।</translation>
        </message>
        <message>
            <source>Contrast to the pool</source>
            <translation>पूल से कंट्रास्ट</translation>
        </message>
        <message>
            <source>Counting columns</source>
            <translation>कॉलमों की गिनती</translation>
        </message>
        <message>
            <source>Damp repeated words</source>
            <translation>दोहराए गए शब्दों का भार घटाएँ</translation>
        </message>
        <message>
            <source>Depth</source>
            <translation>गहराई</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>दूरी</translation>
        </message>
        <message>
            <source>Distance between vectors; euclidean goes through all validation pairs and is slow</source>
            <translation>वेक्टरों के बीच की दूरी; euclidean सभी सत्यापन युग्मों से होकर गुज़रता है और धीमा है</translation>
        </message>
        <message>
            <source>Distribution over clusters that the selection is to have</source>
            <translation>क्लस्टरों पर वह वितरण जो चयन में होना चाहिए</translation>
        </message>
        <message>
            <source>Drops features that a larger share of the pool has, such as stop words; 1 keeps all</source>
            <translation>उन फ़ीचरों को हटाता है जो पूल के इससे बड़े हिस्से में हों, जैसे स्टॉप वर्ड; 1 पर सभी रहते हैं</translation>
        </message>
        <message>
            <source>Drops features that fewer pool pairs have; 1 keeps all, also those that only validation has</source>
            <translation>उन फ़ीचरों को हटाता है जो पूल के इससे कम युग्मों में हों; 1 पर सभी रहते हैं, वे भी जो केवल सत्यापन में हैं</translation>
        </message>
        <message>
            <source>Dᵢ, the largest distance of two points among the cluster's validation and selected rows; pool rows that were not selected play no part. At most √2 for vectors without negative values. With sparse vectors the features that validation does not have are not compared, which can only overstate it. When bracketed, the upper end min(2R, √3 δ).</source>
            <translation>Dᵢ, क्लस्टर की सत्यापन और चयनित पंक्तियों में किन्हीं दो बिंदुओं की सबसे बड़ी दूरी; पूल की जो पंक्तियाँ नहीं चुनी गईं उनकी कोई भूमिका नहीं है। ऋणात्मक मानों से रहित वेक्टरों के लिए अधिकतम √2। विरल (स्पार्स) वेक्टरों में उन फ़ीचरों की तुलना नहीं होती जो सत्यापन में नहीं हैं; इससे मान केवल बढ़ सकता है। परास दिए जाने पर उसका ऊपरी सिरा min(2R, √3 δ)।</translation>
        </message>
        <message>
            <source>Eligible pool pairs whose source lies in the cluster.</source>
            <translation>पूल के वे पात्र युग्म जिनका स्रोत इस क्लस्टर में है।</translation>
        </message>
        <message>
            <source>Factors on the wanted shares of clusters, like 12=0,7=2.5; 0 locks a cluster out but for its pinned rows</source>
            <translation>क्लस्टरों के वांछित हिस्सों पर गुणक, जैसे 12=0,7=2.5; 0 क्लस्टर को लॉक कर देता है, केवल उसकी पिन की गई पंक्तियाँ रहती हैं</translation>
        </message>
        <message>
            <source>Feature decay</source>
            <translation>फ़ीचर क्षय</translation>
        </message>
        <message>
            <source>Fewest pairs</source>
            <translation>न्यूनतम युग्म</translation>
        </message>
        <message>
            <source>Filtering pairs</source>
            <translation>युग्मों को फ़िल्टर करना</translation>
        </message>
        <message>
            <source>Finding map axes</source>
            <translation>मैप के अक्ष खोजना</translation>
        </message>
        <message>
            <source>Fit k-means on</source>
            <translation>k-means को इस पर फ़िट करें</translation>
        </message>
        <message>
            <source>Fitting clusters</source>
            <translation>क्लस्टर फ़िट करना</translation>
        </message>
        <message>
            <source>Following the budget</source>
            <translation>बजट का अनुसरण</translation>
        </message>
        <message>
            <source>Gettext catalogues (.mo, .po)</source>
            <translation>gettext कैटलॉग (.mo, .po)</translation>
        </message>
        <message>
            <source>Give every cluster with validation pairs at least one pair</source>
            <translation>सत्यापन युग्मों वाले हर क्लस्टर को कम से कम एक युग्म दें</translation>
        </message>
        <message>
            <source>Identifying the corpus</source>
            <translation>कॉर्पस की पहचान</translation>
        </message>
        <message>
            <source>Iterations</source>
            <translation>पुनरावृत्तियाँ</translation>
        </message>
        <message>
            <source>JSON layout</source>
            <translation>JSON की संरचना</translation>
        </message>
        <message>
            <source>JSON lines</source>
            <translation>JSON lines</translation>
        </message>
        <message>
            <source>JSON lines or array</source>
            <translation>JSON lines या ऐरे</translation>
        </message>
        <message>
            <source>KL(p‖q) = Σ pᵢ ln(pᵢ/qᵢ) over the clusters: pᵢ is the share of validation sources in cluster i, qᵢ the share of selected sources. Infinite if a cluster with validation pairs gave none. Source side only; it is a lower bound of the KL between the distributions themselves and grows with the number of clusters, so a small value with few clusters proves little.</source>
            <translation>सभी क्लस्टरों पर KL(p‖q) = Σ pᵢ ln(pᵢ/qᵢ): pᵢ क्लस्टर i में सत्यापन स्रोतों का हिस्सा है, qᵢ चयनित स्रोतों का हिस्सा। यदि सत्यापन युग्मों वाले किसी क्लस्टर से कुछ नहीं लिया गया तो अनंत। केवल स्रोत पक्ष; यह स्वयं वितरणों के बीच के KL का निचला परिबंध है और क्लस्टरों की संख्या के साथ बढ़ता है, इसलिए कम क्लस्टरों पर छोटा मान कुछ ख़ास सिद्ध नहीं करता।</translation>
        </message>
        <message>
            <source>KL(q‖p) = Σ qᵢ ln(qᵢ/pᵢ). Infinite if a cluster without validation pairs gave some.</source>
            <translation>KL(q‖p) = Σ qᵢ ln(qᵢ/pᵢ)। यदि बिना सत्यापन युग्मों वाले किसी क्लस्टर से कुछ लिया गया तो अनंत।</translation>
        </message>
        <message>
            <source>Keep duplicates</source>
            <translation>डुप्लिकेट रखें</translation>
        </message>
        <message>
            <source>L = ‖w‖₂ of a logistic regression (penalty ½‖w‖² on the summed loss) of validation against selected on the source vectors: the slope of the estimated ln p/q. An estimate that depends on the penalty, not a proven constant. Made on slope_validation_rows and slope_selected_rows rows.</source>
            <translation>L = ‖w‖₂, स्रोत वेक्टरों पर सत्यापन बनाम चयनित के लॉजिस्टिक रिग्रेशन (कुल लॉस पर पेनल्टी ½‖w‖²) का: अनुमानित ln p/q की ढाल। यह पेनल्टी पर निर्भर अनुमान है, सिद्ध अचर नहीं। slope_validation_rows और slope_selected_rows पंक्तियों पर निकाला गया।</translation>
        </message>
        <message>
            <source>Largest share of pairs</source>
            <translation>युग्मों का अधिकतम हिस्सा</translation>
        </message>
        <message>
            <source>Leakage guard</source>
            <translation>लीकेज से बचाव</translation>
        </message>
        <message>
            <source>Leave out empty pairs</source>
            <translation>खाली युग्म छोड़ें</translation>
        </message>
        <message>
            <source>Leave out pool rows that share the pair, or a side, with validation or test</source>
            <translation>पूल की वे पंक्तियाँ छोड़ें जिनका युग्म, या कोई एक पक्ष, सत्यापन या परीक्षण में भी है</translation>
        </message>
        <message>
            <source>Leave out selected pairs with an empty side, which many trainers skip or refuse.</source>
            <translation>खाली पक्ष वाले चयनित युग्म छोड़ें, जिन्हें कई ट्रेनर छोड़ देते हैं या अस्वीकार करते हैं।</translation>
        </message>
        <message>
            <source>Let a pair that stands several times in the pool be selected several times</source>
            <translation>पूल में कई बार आए युग्म को कई बार चुना जाने दें</translation>
        </message>
        <message>
            <source>Letters of the longest character n-gram; 0 = no n-grams</source>
            <translation>सबसे लंबे वर्ण n-ग्राम के अक्षर; 0 = n-ग्राम नहीं</translation>
        </message>
        <message>
            <source>Letters of the shortest character n-gram taken from inside words; 0 = no n-grams</source>
            <translation>शब्दों के भीतर से लिए गए सबसे छोटे वर्ण n-ग्राम के अक्षर; 0 = n-ग्राम नहीं</translation>
        </message>
        <message>
            <source>Line numbers</source>
            <translation>लाइन संख्याएँ</translation>
        </message>
        <message>
            <source>Loading</source>
            <translation>लोड करना</translation>
        </message>
        <message>
            <source>Locked rows</source>
            <translation>लॉक की गई पंक्तियाँ</translation>
        </message>
        <message>
            <source>Longest letter sequence</source>
            <translation>सबसे लंबा अक्षर-क्रम</translation>
        </message>
        <message>
            <source>Measuring the selection</source>
            <translation>चयन मापना</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>विधि</translation>
        </message>
        <message>
            <source>Most Lloyd iterations of k-means</source>
            <translation>k-means की अधिकतम Lloyd पुनरावृत्तियाँ</translation>
        </message>
        <message>
            <source>Name of the source text in CSV and flat JSON lines.</source>
            <translation>CSV और सपाट JSON lines में स्रोत पाठ का नाम।</translation>
        </message>
        <message>
            <source>Name of the target text in CSV and flat JSON lines.</source>
            <translation>CSV और सपाट JSON lines में लक्ष्य पाठ का नाम।</translation>
        </message>
        <message>
            <source>Named set of defaults that the other parameters change</source>
            <translation>डिफ़ॉल्ट मानों का नामित समूह, जिसे बाकी पैरामीटर बदलते हैं</translation>
        </message>
        <message>
            <source>Near duplicates</source>
            <translation>लगभग डुप्लिकेट</translation>
        </message>
        <message>
            <source>Nearest-neighbour estimate of KL(p‖q): (d/n) Σ ln(νₖ(xᵢ)/ρₖ(xᵢ)) + ln(m/(n − 1)), with ρₖ the distance of xᵢ to its k-th nearest other validation point and νₖ to its k-th nearest selected one. It scatters, may be negative, and leaves out points at distance 0.</source>
            <translation>KL(p‖q) का निकटतम-पड़ोसी अनुमान: (d/n) Σ ln(νₖ(xᵢ)/ρₖ(xᵢ)) + ln(m/(n − 1)), जहाँ ρₖ xᵢ की अपने k-वें निकटतम दूसरे सत्यापन बिंदु से दूरी है और νₖ अपने k-वें निकटतम चयनित बिंदु से। यह बिखरता है, ऋणात्मक हो सकता है, और 0 दूरी वाले बिंदुओं को छोड़ देता है।</translation>
        </message>
        <message>
            <source>Never take from clusters without validation pairs; select fewer instead</source>
            <translation>बिना सत्यापन युग्मों वाले क्लस्टरों से कभी न लें; इसके बजाय कम चुनें</translation>
        </message>
        <message>
            <source>NumPy file with the vectors of the pool's source side, one row per pair in import order: .npy (n, d), or .npz as scipy.sparse.save_npz writes it</source>
            <translation>पूल के स्रोत पक्ष के वेक्टरों वाली NumPy फ़ाइल, आयात के क्रम में हर युग्म के लिए एक पंक्ति: .npy (n, d), या .npz जैसा scipy.sparse.save_npz लिखता है</translation>
        </message>
        <message>
            <source>NumPy file with the vectors of the pool's target side, one row per pair in import order: .npy (n, d), or .npz as scipy.sparse.save_npz writes it</source>
            <translation>पूल के लक्ष्य पक्ष के वेक्टरों वाली NumPy फ़ाइल, आयात के क्रम में हर युग्म के लिए एक पंक्ति: .npy (n, d), या .npz जैसा scipy.sparse.save_npz लिखता है</translation>
        </message>
        <message>
            <source>NumPy file with the vectors of the validation source side, one row per pair in import order: .npy (n, d), or .npz as scipy.sparse.save_npz writes it</source>
            <translation>सत्यापन के स्रोत पक्ष के वेक्टरों वाली NumPy फ़ाइल, आयात के क्रम में हर युग्म के लिए एक पंक्ति: .npy (n, d), या .npz जैसा scipy.sparse.save_npz लिखता है</translation>
        </message>
        <message>
            <source>NumPy file with the vectors of the validation target side, one row per pair in import order: .npy (n, d), or .npz as scipy.sparse.save_npz writes it</source>
            <translation>सत्यापन के लक्ष्य पक्ष के वेक्टरों वाली NumPy फ़ाइल, आयात के क्रम में हर युग्म के लिए एक पंक्ति: .npy (n, d), या .npz जैसा scipy.sparse.save_npz लिखता है</translation>
        </message>
        <message>
            <source>Number of the cluster, from 0.</source>
            <translation>क्लस्टर की संख्या, 0 से।</translation>
        </message>
        <message>
            <source>One for each</source>
            <translation>हर एक को एक</translation>
        </message>
        <message>
            <source>Order of pairs</source>
            <translation>युग्मों का क्रम</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>अधिलेखित करें</translation>
        </message>
        <message>
            <source>Pairs to select</source>
            <translation>चुने जाने वाले युग्म</translation>
        </message>
        <message>
            <source>Pinned rows</source>
            <translation>पिन की गई पंक्तियाँ</translation>
        </message>
        <message>
            <source>Placing pairs</source>
            <translation>युग्मों को स्थान देना</translation>
        </message>
        <message>
            <source>Planning the export</source>
            <translation>निर्यात की योजना बनाना</translation>
        </message>
        <message>
            <source>Pool rows drawn to fit on (0 = 256 for each cluster)</source>
            <translation>फ़िट करने के लिए निकाली गई पूल पंक्तियाँ (0 = हर क्लस्टर के लिए 256)</translation>
        </message>
        <message>
            <source>Pool sample</source>
            <translation>पूल का नमूना</translation>
        </message>
        <message>
            <source>Pool, source</source>
            <translation>पूल, स्रोत</translation>
        </message>
        <message>
            <source>Pool, target</source>
            <translation>पूल, लक्ष्य</translation>
        </message>
        <message>
            <source>Prefix length</source>
            <translation>उपसर्ग की लंबाई</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>प्रीसेट</translation>
        </message>
        <message>
            <source>Previewing clusters</source>
            <translation>क्लस्टरों का पूर्वावलोकन</translation>
        </message>
        <message>
            <source>Random pairs of each cluster</source>
            <translation>हर क्लस्टर के यादृच्छिक युग्म</translation>
        </message>
        <message>
            <source>Random projections that were averaged.</source>
            <translation>वे यादृच्छिक प्रक्षेप जिनका औसत लिया गया।</translation>
        </message>
        <message>
            <source>Ranking</source>
            <translation>रैंकिंग</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>पढ़ना</translation>
        </message>
        <message>
            <source>Rejected pairs</source>
            <translation>अस्वीकृत युग्म</translation>
        </message>
        <message>
            <source>Rejected pairs and why</source>
            <translation>अस्वीकृत युग्म और कारण</translation>
        </message>
        <message>
            <source>Replace the folder if an earlier export wrote it; the old one stays until the new one is complete.</source>
            <translation>यदि फ़ोल्डर किसी पहले के निर्यात ने लिखा हो तो उसे बदलें; नया पूरा होने तक पुराना बना रहता है।</translation>
        </message>
        <message>
            <source>Restarts</source>
            <translation>पुनरारंभ</translation>
        </message>
        <message>
            <source>Rounding</source>
            <translation>पूर्णांकन</translation>
        </message>
        <message>
            <source>Rows k-means is fitted on</source>
            <translation>वे पंक्तियाँ जिन पर k-means फ़िट होता है</translation>
        </message>
        <message>
            <source>Sampling the pool</source>
            <translation>पूल का नमूना लेना</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>सहेजना</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>स्कोर</translation>
        </message>
        <message>
            <source>Scores of the selected pairs</source>
            <translation>चयनित युग्मों के स्कोर</translation>
        </message>
        <message>
            <source>Comparing repeated pairs</source>
            <translation>दोहराए गए युग्मों की तुलना</translation>
        </message>
        <message>
            <source>Looking for repeated pairs</source>
            <translation>दोहराए गए युग्मों की खोज</translation>
        </message>
        <message>
            <source>Screening the pool</source>
            <translation>पूल की छँटाई</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>सीड</translation>
        </message>
        <message>
            <source>Seed of every random draw</source>
            <translation>हर यादृच्छिक चुनाव का सीड</translation>
        </message>
        <message>
            <source>Select the longest prefix of the order with at most so many target tokens (0 = count pairs)</source>
            <translation>क्रम का वह सबसे लंबा आरंभिक भाग चुनें जिसमें अधिक से अधिक इतने लक्ष्य टोकन हों (0 = युग्म गिनें)</translation>
        </message>
        <message>
            <source>Selected pairs whose source lies in the cluster; below quota when it ran out.</source>
            <translation>वे चयनित युग्म जिनका स्रोत इस क्लस्टर में है; क्लस्टर खाली हो जाने पर कोटे से कम।</translation>
        </message>
        <message>
            <source>Selected rows the regression was made on; a random sample if fewer than there are.</source>
            <translation>वे चयनित पंक्तियाँ जिन पर रिग्रेशन किया गया; यदि कुल पंक्तियों से कम हों तो यादृच्छिक नमूना।</translation>
        </message>
        <message>
            <source>Selected rows these values were computed on; a random sample if fewer than there are.</source>
            <translation>वे चयनित पंक्तियाँ जिन पर ये मान निकाले गए; यदि कुल पंक्तियों से कम हों तो यादृच्छिक नमूना।</translation>
        </message>
        <message>
            <source>Share of the pool's mean that is subtracted, so that what is common everywhere counts less</source>
            <translation>पूल के माध्य का वह हिस्सा जो घटाया जाता है, ताकि जो हर जगह सामान्य है उसका महत्व कम हो</translation>
        </message>
        <message>
            <source>Shortest letter sequence</source>
            <translation>सबसे छोटा अक्षर-क्रम</translation>
        </message>
        <message>
            <source>Shrinkage</source>
            <translation>श्रिंकेज</translation>
        </message>
        <message>
            <source>Smoothing</source>
            <translation>स्मूदिंग</translation>
        </message>
        <message>
            <source>Source clusters (0 = from pairs-per-cluster)</source>
            <translation>स्रोत क्लस्टर (0 = प्रति क्लस्टर युग्मों से)</translation>
        </message>
        <message>
            <source>Source field</source>
            <translation>स्रोत फ़ील्ड</translation>
        </message>
        <message>
            <source>Split name</source>
            <translation>स्प्लिट का नाम</translation>
        </message>
        <message>
            <source>Standard deviation of kl_estimate between projections; not its error.</source>
            <translation>प्रक्षेपों के बीच kl_estimate का मानक विचलन; उसकी त्रुटि नहीं।</translation>
        </message>
        <message>
            <source>Stem of the data files: train gives train.tsv.</source>
            <translation>डेटा फ़ाइलों के नाम का मूल भाग: train से train.tsv बनता है।</translation>
        </message>
        <message>
            <source>Strict</source>
            <translation>सख़्त</translation>
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
            <translation>टैब से अलग किए गए कॉलम</translation>
        </message>
        <message>
            <source>Target clusters</source>
            <translation>लक्ष्य क्लस्टर</translation>
        </message>
        <message>
            <source>Target field</source>
            <translation>लक्ष्य फ़ील्ड</translation>
        </message>
        <message>
            <source>The inequality behind rounding_bound. k′ is the number of clusters with validation pairs. Hamilton: eᵢ = 1. Webster: eᵢ = ½ + k′pᵢ/2, because bᵢ is x·pᵢ rounded to the nearest for one x with |x − B| ≤ k′/2.</source>
            <translation>rounding_bound के पीछे की असमिका। k′ सत्यापन युग्मों वाले क्लस्टरों की संख्या है। Hamilton: eᵢ = 1। Webster: eᵢ = ½ + k′pᵢ/2, क्योंकि bᵢ किसी ऐसे x के लिए निकटतम पूर्णांक तक पूर्णांकित x·pᵢ है जिसके लिए |x − B| ≤ k′/2।</translation>
        </message>
        <message>
            <source>The lower end δ of the bracket, the longest distance found in a few sweeps from point to farthest point; equal to diameter when that is exact.</source>
            <translation>परास का निचला सिरा δ, यानी बिंदु से सबसे दूर के बिंदु तक कुछ स्वीप में मिली सबसे बड़ी दूरी; diameter सटीक हो तो उसके बराबर।</translation>
        </message>
        <message>
            <source>The most that kl_discrete can be because quotas bᵢ are whole pairs: Σ eᵢ²/(B bᵢ) with |bᵢ − B pᵢ| ≤ eᵢ, B the number of selected pairs. It covers rounding only, not clusters that ran out of rows; rounding_rule says which eᵢ and whether it covers this selection.</source>
            <translation>kl_discrete अधिकतम कितना हो सकता है क्योंकि कोटे bᵢ पूरे युग्म होते हैं: Σ eᵢ²/(B bᵢ), जहाँ |bᵢ − B pᵢ| ≤ eᵢ और B चयनित युग्मों की संख्या है। इसमें केवल पूर्णांकन शामिल है, वे क्लस्टर नहीं जिनकी पंक्तियाँ समाप्त हो गईं; rounding_rule बताता है कि कौन-सा eᵢ लागू है और क्या यह इस चयन पर लागू होता है।</translation>
        </message>
        <message>
            <source>The source vectors were multiplied by random Gaussian matrices to so many dimensions, where KL itself can be estimated. The values below hold there only: projecting can lower KL, never raise it.</source>
            <translation>स्रोत वेक्टरों को यादृच्छिक गाउसीय आव्यूहों से गुणा करके इतने आयामों में लाया गया, जहाँ स्वयं KL का अनुमान लगाया जा सकता है। नीचे के मान केवल वहीं मान्य हैं: प्रक्षेपण KL को घटा सकता है, बढ़ा कभी नहीं सकता।</translation>
        </message>
        <message>
            <source>The terms that its centroid has most of beyond the mean of the pool: a label, not a summary.</source>
            <translation>वे पद जो इसके सेंट्रॉइड में पूल के माध्य की तुलना में सबसे अधिक हैं: केवल एक लेबल, सारांश नहीं।</translation>
        </message>
        <message>
            <source>Token budget</source>
            <translation>टोकन बजट</translation>
        </message>
        <message>
            <source>Translation memory (TMX)</source>
            <translation>अनुवाद मेमोरी (TMX)</translation>
        </message>
        <message>
            <source>Two text files</source>
            <translation>दो टेक्स्ट फ़ाइलें</translation>
        </message>
        <message>
            <source>Two text files, line by line</source>
            <translation>दो टेक्स्ट फ़ाइलें, लाइन-दर-लाइन</translation>
        </message>
        <message>
            <source>Validation pairs per cluster</source>
            <translation>प्रति क्लस्टर सत्यापन युग्म</translation>
        </message>
        <message>
            <source>Validation pairs whose source lies in the cluster.</source>
            <translation>वे सत्यापन युग्म जिनका स्रोत इस क्लस्टर में है।</translation>
        </message>
        <message>
            <source>Validation pairs' worth of the global mean mixed into every cluster's mean; raise it when clusters hold few validation pairs</source>
            <translation>वैश्विक माध्य, जितने सत्यापन युग्मों के बराबर हर क्लस्टर के माध्य में मिलाया जाए; क्लस्टरों में सत्यापन युग्म कम हों तो इसे बढ़ाएँ</translation>
        </message>
        <message>
            <source>Validation rows the regression was made on; a random sample if fewer than there are.</source>
            <translation>वे सत्यापन पंक्तियाँ जिन पर रिग्रेशन किया गया; यदि कुल पंक्तियों से कम हों तो यादृच्छिक नमूना।</translation>
        </message>
        <message>
            <source>Validation rows these values were computed on; a random sample if fewer than there are.</source>
            <translation>वे सत्यापन पंक्तियाँ जिन पर ये मान निकाले गए; यदि कुल पंक्तियों से कम हों तो यादृच्छिक नमूना।</translation>
        </message>
        <message>
            <source>Validation, source</source>
            <translation>सत्यापन, स्रोत</translation>
        </message>
        <message>
            <source>Validation, target</source>
            <translation>सत्यापन, लक्ष्य</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>वैरिएंट</translation>
        </message>
        <message>
            <source>Variant d: a target whose cosine to a chosen one is above this comes last</source>
            <translation>वैरिएंट d: जिस लक्ष्य का किसी चुने हुए लक्ष्य से कोसाइन इससे अधिक हो, वह सबसे अंत में आता है</translation>
        </message>
        <message>
            <source>Variant e: factor on a feature's weight per chosen pair of the cluster that has it (1 = none)</source>
            <translation>वैरिएंट e: फ़ीचर के भार पर गुणक, क्लस्टर के हर ऐसे चुने हुए युग्म के लिए जिसमें वह फ़ीचर है (1 = कोई नहीं)</translation>
        </message>
        <message>
            <source>Variants a and c: clusters on the target side (0 = as many as source clusters)</source>
            <translation>वैरिएंट a और c: लक्ष्य पक्ष के क्लस्टर (0 = जितने स्रोत क्लस्टर हैं)</translation>
        </message>
        <message>
            <source>Variants a and c: pairs' worth of the global distribution over target clusters mixed into every cluster's</source>
            <translation>वैरिएंट a और c: लक्ष्य क्लस्टरों पर वैश्विक वितरण, जितने युग्मों के बराबर हर क्लस्टर के वितरण में मिलाया जाए</translation>
        </message>
        <message>
            <source>Vectorizer</source>
            <translation>वेक्टराइज़र</translation>
        </message>
        <message>
            <source>Vectorizing</source>
            <translation>वेक्टर बनाना</translation>
        </message>
        <message>
            <source>Vectors from NumPy files</source>
            <translation>NumPy फ़ाइलों से वेक्टर</translation>
        </message>
        <message>
            <source>Verifying</source>
            <translation>जाँचना</translation>
        </message>
        <message>
            <source>Weight of sources</source>
            <translation>स्रोतों का भार</translation>
        </message>
        <message>
            <source>Weight of the source side in the cost; targets get the rest (0 = targets only)</source>
            <translation>लागत में स्रोत पक्ष का भार; बाकी लक्ष्यों को मिलता है (0 = केवल लक्ष्य)</translation>
        </message>
        <message>
            <source>What turns text into vectors</source>
            <translation>पाठ को वेक्टरों में क्या बदलता है</translation>
        </message>
        <message>
            <source>Word weights (TF-IDF)</source>
            <translation>शब्दों के भार (TF-IDF)</translation>
        </message>
        <message>
            <source>Words of at least so many letters also count by their first letters, which joins inflected forms; 0 = off</source>
            <translation>कम से कम इतने अक्षरों वाले शब्द अपने पहले अक्षरों से भी गिने जाते हैं, जिससे विभक्ति वाले रूप जुड़ जाते हैं; 0 = बंद</translation>
        </message>
        <message>
            <source>Writing the rejected pairs</source>
            <translation>अस्वीकृत युग्म लिखना</translation>
        </message>
        <message>
            <source>Writing the validation set</source>
            <translation>सत्यापन सेट लिखना</translation>
        </message>
        <message>
            <source>a minus sign before a term turns it round</source>
            <translation>किसी शर्त से पहले ऋण चिह्न उसे उलट देता है</translation>
        </message>
        <message>
            <source>a random number in [0, 1)</source>
            <translation>[0, 1) में एक यादृच्छिक संख्या</translation>
        </message>
        <message>
            <source>bᵢ, the pairs that allocation asked of the cluster.</source>
            <translation>bᵢ, वे युग्म जो आवंटन ने क्लस्टर से माँगे।</translation>
        </message>
        <message>
            <source>control</source>
            <translation>नियंत्रण</translation>
        </message>
        <message>
            <source>corpus: as in the pool; cluster: by cluster, best first; shuffle: random, by the seed.</source>
            <translation>corpus: पूल के क्रम में; cluster: क्लस्टर के अनुसार, सबसे अच्छे पहले; shuffle: यादृच्छिक, सीड के अनुसार।</translation>
        </message>
        <message>
            <source>cr</source>
            <translation>cr</translation>
        </message>
        <message>
            <source>exact: all pairs of points were compared, or could not win; bracket: the cluster has too many points for that (over 4 096, or all clusters together too many to compare).</source>
            <translation>exact: बिंदुओं के सभी जोड़ों की तुलना की गई, या वे सबसे बड़े हो ही नहीं सकते थे; bracket: इसके लिए क्लस्टर में बहुत अधिक बिंदु हैं (4 096 से अधिक, या सभी क्लस्टर मिलाकर तुलना के लिए बहुत अधिक)।</translation>
        </message>
        <message>
            <source>feature decay on words and 5-letter prefixes, k = M/5</source>
            <translation>शब्दों और 5 अक्षरों के उपसर्गों पर फ़ीचर क्षय, k = M/5</translation>
        </message>
        <message>
            <source>feature decay on words only, k = M/10</source>
            <translation>केवल शब्दों पर फ़ीचर क्षय, k = M/10</translation>
        </message>
        <message>
            <source>ff</source>
            <translation>ff</translation>
        </message>
        <message>
            <source>flat: one key per column; translation: {"translation": {"en": ..., "hi": ...}}.</source>
            <translation>flat: हर कॉलम के लिए एक कुंजी; translation: {"translation": {"en": ..., "hi": ...}}।</translation>
        </message>
        <message>
            <source>k is the number of validation pairs divided by this, when k is 0</source>
            <translation>जब k 0 हो, तब k सत्यापन युग्मों की संख्या को इससे भाग देने पर मिलता है</translation>
        </message>
        <message>
            <source>k-means runs; the lowest inertia wins</source>
            <translation>k-means के रन; सबसे कम इनर्शिया वाला चुना जाता है</translation>
        </message>
        <message>
            <source>kl_discrete + lipschitz · residual in the projected space, the mean over projections.</source>
            <translation>प्रक्षेपित स्पेस में kl_discrete + lipschitz · residual, सभी प्रक्षेपों का माध्य।</translation>
        </message>
        <message>
            <source>kl_discrete + lipschitz · residual, an upper bound of KL(p‖q) of the source distributions if lipschitz is right. It says nothing about targets given sources, and rows are not chosen at random inside clusters, which the regression sees only in part. Compare selections by it; do not read it as a distance. See projected.ratio.</source>
            <translation>kl_discrete + lipschitz · residual, स्रोत वितरणों के KL(p‖q) का ऊपरी परिबंध, यदि lipschitz सही है। स्रोत दिए होने पर लक्ष्यों के बारे में यह कुछ नहीं कहता, और क्लस्टरों के भीतर पंक्तियाँ यादृच्छिक रूप से नहीं चुनी जातीं, जिसे रिग्रेशन केवल आंशिक रूप से देखता है। इससे चयनों की तुलना करें; इसे दूरी की तरह न पढ़ें। projected.ratio देखें।</translation>
        </message>
        <message>
            <source>k′, the number of clusters with at least one validation pair.</source>
            <translation>k′, कम से कम एक सत्यापन युग्म वाले क्लस्टरों की संख्या।</translation>
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
            <translation>प्रति स्रोत वर्ण लक्ष्य वर्णों के अनुसार युग्म</translation>
        </message>
        <message>
            <source>pairs by the tokens of their source; also len:10-20</source>
            <translation>स्रोत के टोकनों के अनुसार युग्म; len:10-20 भी</translation>
        </message>
        <message>
            <source>pairs by the tokens of their target</source>
            <translation>लक्ष्य के टोकनों के अनुसार युग्म</translation>
        </message>
        <message>
            <source>pairs by their cost; lower is better</source>
            <translation>लागत के अनुसार युग्म; कम बेहतर है</translation>
        </message>
        <message>
            <source>pairs by their number in the pool, from 0</source>
            <translation>पूल में संख्या के अनुसार युग्म, 0 से</translation>
        </message>
        <message>
            <source>pairs by their rank inside their cluster, from 1</source>
            <translation>अपने क्लस्टर के भीतर रैंक के अनुसार युग्म, 1 से</translation>
        </message>
        <message>
            <source>pairs of the corpora with this in their name</source>
            <translation>उन कॉर्पस के युग्म जिनके नाम में यह है</translation>
        </message>
        <message>
            <source>pairs of these clusters</source>
            <translation>इन क्लस्टरों के युग्म</translation>
        </message>
        <message>
            <source>pairs that are left out for this reason; also any and none</source>
            <translation>इस कारण से छोड़े गए युग्म; any और none भी</translation>
        </message>
        <message>
            <source>pairs that are locked out</source>
            <translation>लॉक किए गए युग्म</translation>
        </message>
        <message>
            <source>pairs that are pinned in</source>
            <translation>पिन किए गए युग्म</translation>
        </message>
        <message>
            <source>pairs where the regular expression matches in either side</source>
            <translation>वे युग्म जिनके किसी भी पक्ष में रेगुलर एक्सप्रेशन मेल खाता है</translation>
        </message>
        <message>
            <source>pairs with a note</source>
            <translation>नोट वाले युग्म</translation>
        </message>
        <message>
            <source>pairs with the phrase in either side</source>
            <translation>किसी भी पक्ष में इस वाक्यांश वाले युग्म</translation>
        </message>
        <message>
            <source>pairs with the word in either side, whatever its case</source>
            <translation>किसी भी पक्ष में इस शब्द वाले युग्म, छोटे-बड़े अक्षरों का भेद किए बिना</translation>
        </message>
        <message>
            <source>pairs without the phrase</source>
            <translation>इस वाक्यांश के बिना युग्म</translation>
        </message>
        <message>
            <source>projected.bound / projected.kl_estimate: how loose the bound is where it can be checked. Below 1 the estimate or the slope is off, or pairs leaked; far above 1 the bound holds but tells little. Undefined when the estimate is not positive.</source>
            <translation>projected.bound / projected.kl_estimate: जहाँ जाँचा जा सकता है वहाँ परिबंध कितना ढीला है। 1 से कम होने पर अनुमान या ढाल ग़लत है, या युग्मों का लीकेज हुआ है; 1 से बहुत अधिक होने पर परिबंध सही है पर कम बताता है। अनुमान धनात्मक न हो तो अपरिभाषित।</translation>
        </message>
        <message>
            <source>ps</source>
            <translation>ps</translation>
        </message>
        <message>
            <source>pᵢ Dᵢ, the cluster's part of residual.</source>
            <translation>pᵢ Dᵢ, residual में क्लस्टर का भाग।</translation>
        </message>
        <message>
            <source>pᵢ ln(pᵢ/qᵢ), the cluster's part of kl_discrete; negative where more was selected than its share.</source>
            <translation>pᵢ ln(pᵢ/qᵢ), kl_discrete में क्लस्टर का भाग; जहाँ उसके हिस्से से अधिक चुना गया वहाँ ऋणात्मक।</translation>
        </message>
        <message>
            <source>pᵢ, the cluster's share of the validation pairs. With few pairs it is a rough estimate.</source>
            <translation>pᵢ, सत्यापन युग्मों में क्लस्टर का हिस्सा। युग्म कम हों तो यह मोटा अनुमान है।</translation>
        </message>
        <message>
            <source>rᵢ, the mean distance ‖x − cᵢ‖ of those rows to the centroid.</source>
            <translation>rᵢ, उन पंक्तियों की सेंट्रॉइड से माध्य दूरी ‖x − cᵢ‖।</translation>
        </message>
        <message>
            <source>selected pairs, or with no the others</source>
            <translation>चयनित युग्म, या no के साथ बाकी</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>टैब</translation>
        </message>
        <message>
            <source>the expected cosine distance to the cluster's validation pairs, less 0.5 x likeness to the pool, before decay</source>
            <translation>क्लस्टर के सत्यापन युग्मों से अपेक्षित कोसाइन दूरी, घटा 0.5 x पूल से समानता, क्षय से पहले</translation>
        </message>
        <message>
            <source>the expected squared Euclidean distance to the cluster's validation targets</source>
            <translation>क्लस्टर के सत्यापन लक्ष्यों से अपेक्षित वर्गित यूक्लिडीय दूरी</translation>
        </message>
        <message>
            <source>the same in the source only; also with phrases and expressions</source>
            <translation>वही, केवल स्रोत में; वाक्यांशों और एक्सप्रेशन के साथ भी</translation>
        </message>
        <message>
            <source>the same in the target only</source>
            <translation>वही, केवल लक्ष्य में</translation>
        </message>
        <message>
            <source>the squared distance to the centroid of the source cluster</source>
            <translation>स्रोत क्लस्टर के सेंट्रॉइड से वर्गित दूरी</translation>
        </message>
        <message>
            <source>vt</source>
            <translation>vt</translation>
        </message>
        <message>
            <source>webster: nested, every budget a prefix; hamilton: largest remainders</source>
            <translation>webster: नेस्टेड, हर बजट क्रम का एक आरंभिक भाग; hamilton: सबसे बड़े शेषफल</translation>
        </message>
        <message>
            <source>½ Σ |pᵢ − qᵢ|: the share of the selection that lies in the wrong clusters. 0 is a match, 1 no overlap. It says nothing about where in a cluster the pairs lie.</source>
            <translation>½ Σ |pᵢ − qᵢ|: चयन का वह हिस्सा जो ग़लत क्लस्टरों में है। 0 पूर्ण मेल है, 1 पर कोई साझा भाग नहीं। यह इस बारे में कुछ नहीं कहता कि युग्म क्लस्टर में कहाँ हैं।</translation>
        </message>
        <message>
            <source>Σ (pᵢ − qᵢ)²/qᵢ; never below kl_discrete. Infinite when kl_discrete is.</source>
            <translation>Σ (pᵢ − qᵢ)²/qᵢ; kl_discrete से कम कभी नहीं। kl_discrete अनंत हो तो यह भी अनंत।</translation>
        </message>
        <message>
            <source>Σ pᵢ Dᵢ, the mean diameter of the clusters weighted by validation: what may still differ inside clusters. Euclidean distances of unit source vectors; an upper value where a diameter is bracketed.</source>
            <translation>Σ pᵢ Dᵢ, सत्यापन से भारित क्लस्टरों का माध्य व्यास: क्लस्टरों के भीतर अब भी क्या भिन्न हो सकता है। इकाई स्रोत वेक्टरों की यूक्लिडीय दूरियाँ; जहाँ व्यास का केवल परास ज्ञात है वहाँ ऊपरी मान।</translation>
        </message>
        <message>
            <source>Σ pᵢ rᵢ with rᵢ the mean distance to the centroid. A typical size where residual is a worst case; it is not part of the bound.</source>
            <translation>Σ pᵢ rᵢ, जहाँ rᵢ सेंट्रॉइड से माध्य दूरी है। जहाँ residual सबसे बुरी स्थिति है, वहाँ यह सामान्य आकार है; यह परिबंध का भाग नहीं है।</translation>
        </message>
        <message>
            <source>−Σ pᵢ ln pᵢ. ln k′ when validation is spread evenly; near 0 when one cluster holds nearly all of it, and then the shares decide next to nothing.</source>
            <translation>−Σ pᵢ ln pᵢ। सत्यापन समान रूप से फैला हो तो ln k′; जब एक ही क्लस्टर में लगभग सारा सत्यापन हो तो 0 के निकट, और तब हिस्सों से लगभग कुछ तय नहीं होता।</translation>
        </message>
        <message>
            <source>√(Σ ‖x − cᵢ‖²/nᵢ) over those rows. Around their own mean the mean squared distance of two of them would be twice its square.</source>
            <translation>उन पंक्तियों पर √(Σ ‖x − cᵢ‖²/nᵢ)। उनके अपने माध्य के इर्द-गिर्द, उनमें से किन्हीं दो की माध्य वर्गित दूरी इसके वर्ग की दुगुनी होती।</translation>
        </message>
        <message>
            <source>1 less the cosine to the closest validation pair</source>
            <translation>1 घटा सबसे निकट सत्यापन युग्म से कोसाइन</translation>
        </message>
        <message>
            <source>1 less the cosine to the validation mean</source>
            <translation>1 घटा सत्यापन के माध्य से कोसाइन</translation>
        </message>
        <message>
            <source>1 less the mean cosine to validation pairs</source>
            <translation>1 घटा सत्यापन युग्मों से माध्य कोसाइन</translation>
        </message>
        <message>
            <source>1-grams covered, source</source>
            <translation>कवर किए गए 1-ग्राम, स्रोत</translation>
        </message>
        <message>
            <source>1-grams covered, target</source>
            <translation>कवर किए गए 1-ग्राम, लक्ष्य</translation>
        </message>
        <message>
            <source>2-grams covered, source</source>
            <translation>कवर किए गए 2-ग्राम, स्रोत</translation>
        </message>
        <message>
            <source>2-grams covered, target</source>
            <translation>कवर किए गए 2-ग्राम, लक्ष्य</translation>
        </message>
        <message>
            <source>3-grams covered, source</source>
            <translation>कवर किए गए 3-ग्राम, स्रोत</translation>
        </message>
        <message>
            <source>3-grams covered, target</source>
            <translation>कवर किए गए 3-ग्राम, लक्ष्य</translation>
        </message>
        <message>
            <source>4-grams covered, source</source>
            <translation>कवर किए गए 4-ग्राम, स्रोत</translation>
        </message>
        <message>
            <source>4-grams covered, target</source>
            <translation>कवर किए गए 4-ग्राम, लक्ष्य</translation>
        </message>
        <message>
            <source>Adam's decay of m</source>
            <translation>m के लिए Adam का क्षय गुणांक</translation>
        </message>
        <message>
            <source>Adam's decay of v</source>
            <translation>v के लिए Adam का क्षय गुणांक</translation>
        </message>
        <message>
            <source>Adam's step t, to correct v (0 = v is corrected already)</source>
            <translation>v को सुधारने के लिए Adam का चरण t (0 = v पहले से सुधारा हुआ है)</translation>
        </message>
        <message>
            <source>Added to validation's count of every bucket; raise it when validation is small</source>
            <translation>सत्यापन में हर बकेट की गिनती में जोड़ा जाता है; सत्यापन छोटा हो तो इसे बढ़ाएँ</translation>
        </message>
        <message>
            <source>Aggregation</source>
            <translation>एग्रीगेशन</translation>
        </message>
        <message>
            <source>Aligning words</source>
            <translation>शब्दों का संरेखण</translation>
        </message>
        <message>
            <source>Alignment</source>
            <translation>संरेखण</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>बैच</translation>
        </message>
        <message>
            <source>Beta 1</source>
            <translation>बीटा 1</translation>
        </message>
        <message>
            <source>Beta 2</source>
            <translation>बीटा 2</translation>
        </message>
        <message>
            <source>Buckets</source>
            <translation>बकेट</translation>
        </message>
        <message>
            <source>Buckets that n-grams are hashed into, on each side</source>
            <translation>हर पक्ष के वे बकेट जिनमें n-ग्राम हैश किए जाते हैं</translation>
        </message>
        <message>
            <source>CCS: all strata of a quality score alike</source>
            <translation>CCS: गुणवत्ता स्कोर के सभी स्तर समान रूप से</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>उम्मीदवार</translation>
        </message>
        <message>
            <source>Candidates that pass the filter, as a multiple of the budget</source>
            <translation>फ़िल्टर से निकलने वाले उम्मीदवार, बजट के गुणज के रूप में</translation>
        </message>
        <message>
            <source>Cap</source>
            <translation>ऊपरी सीमा</translation>
        </message>
        <message>
            <source>Carry weights</source>
            <translation>भार आगे ले जाएँ</translation>
        </message>
        <message>
            <source>Choosing</source>
            <translation>चुनना</translation>
        </message>
        <message>
            <source>Closeness</source>
            <translation>निकटता</translation>
        </message>
        <message>
            <source>Closest to the validation mean</source>
            <translation>सत्यापन के माध्य के सबसे निकट</translation>
        </message>
        <message>
            <source>Comparing candidates</source>
            <translation>उम्मीदवारों की तुलना</translation>
        </message>
        <message>
            <source>Comparing labels</source>
            <translation>लेबलों की तुलना</translation>
        </message>
        <message>
            <source>Comparing n-grams</source>
            <translation>n-ग्रामों की तुलना</translation>
        </message>
        <message>
            <source>Comparing with validation</source>
            <translation>सत्यापन से तुलना</translation>
        </message>
        <message>
            <source>Copies that a word counts for before it is selected; raise it when single words decide too much at first</source>
            <translation>चुने जाने से पहले किसी शब्द की जितनी प्रतियाँ मानी जाती हैं; शुरुआत में इक्के-दुक्के शब्द बहुत अधिक तय करें तो इसे बढ़ाएँ</translation>
        </message>
        <message>
            <source>Copy distance</source>
            <translation>प्रति की दूरी</translation>
        </message>
        <message>
            <source>Cosine from which two labels share what pairs tell about either (1 = hardly ever)</source>
            <translation>वह कोसाइन जिससे दो लेबल वह साझा करते हैं जो युग्म उनमें से किसी के बारे में बताते हैं (1 = शायद ही कभी)</translation>
        </message>
        <message>
            <source>Counting n-grams</source>
            <translation>n-ग्रामों की गिनती</translation>
        </message>
        <message>
            <source>Counting words</source>
            <translation>शब्दों की गिनती</translation>
        </message>
        <message>
            <source>Cover</source>
            <translation>कवर</translation>
        </message>
        <message>
            <source>Coverage of test n-grams</source>
            <translation>परीक्षण n-ग्रामों का कवरेज</translation>
        </message>
        <message>
            <source>Covering</source>
            <translation>कवर करना</translation>
        </message>
        <message>
            <source>Cross-entropy difference (Moore-Lewis)</source>
            <translation>क्रॉस-एंट्रॉपी अंतर (Moore-Lewis)</translation>
        </message>
        <message>
            <source>Cross-entropy of the test sources given their targets under IBM Model 1 trained on the selection (5 iterations of EM, with a NULL word, .01 of the uniform distribution): log2 of the product over source words of the mean of t(e|f), per word. One vocabulary for all selections: pool words that occur at least twice, and &lt;unk&gt;.</source>
            <translation>चयन पर प्रशिक्षित IBM मॉडल 1 (EM की 5 पुनरावृत्तियाँ, NULL शब्द के साथ, 0.01 समान वितरण) के अनुसार, लक्ष्य दिए होने पर परीक्षण स्रोतों की क्रॉस-एंट्रॉपी: स्रोत शब्दों पर t(e|f) के माध्यों के गुणनफल का log2, प्रति शब्द। सभी चयनों के लिए एक ही शब्दावली: पूल के वे शब्द जो कम से कम दो बार आते हैं, और &lt;unk&gt;।</translation>
        </message>
        <message>
            <source>Cross-entropy of the test sources under an interpolated Kneser-Ney model of order 3 trained on the selected sources: -1/T sum of log2 p(w|h), where T counts the ends of sentences too. All selections share one vocabulary: pool words that occur at least twice, and &lt;unk&gt;.</source>
            <translation>चयनित स्रोतों पर प्रशिक्षित क्रम 3 के अंतर्वेशित Kneser-Ney मॉडल के अनुसार परीक्षण स्रोतों की क्रॉस-एंट्रॉपी: -1/T गुना log2 p(w|h) का योग, जहाँ T में वाक्यों के अंत भी गिने जाते हैं। सभी चयनों की शब्दावली एक ही है: पूल के वे शब्द जो कम से कम दो बार आते हैं, और &lt;unk&gt;।</translation>
        </message>
        <message>
            <source>Cross-entropy of the test targets given their sources under IBM Model 1 trained on the selection (5 iterations of EM, with a NULL word, .01 of the uniform distribution): log2 of the product over target words of the mean of t(e|f), per word. One vocabulary for all selections: pool words that occur at least twice, and &lt;unk&gt;.</source>
            <translation>चयन पर प्रशिक्षित IBM मॉडल 1 (EM की 5 पुनरावृत्तियाँ, NULL शब्द के साथ, 0.01 समान वितरण) के अनुसार, स्रोत दिए होने पर परीक्षण लक्ष्यों की क्रॉस-एंट्रॉपी: लक्ष्य शब्दों पर t(e|f) के माध्यों के गुणनफल का log2, प्रति शब्द। सभी चयनों के लिए एक ही शब्दावली: पूल के वे शब्द जो कम से कम दो बार आते हैं, और &lt;unk&gt;।</translation>
        </message>
        <message>
            <source>Cross-entropy of the test targets under an interpolated Kneser-Ney model of order 3 trained on the selected targets: -1/T sum of log2 p(w|h), where T counts the ends of sentences too. All selections share one vocabulary: pool words that occur at least twice, and &lt;unk&gt;.</source>
            <translation>चयनित लक्ष्यों पर प्रशिक्षित क्रम 3 के अंतर्वेशित Kneser-Ney मॉडल के अनुसार परीक्षण लक्ष्यों की क्रॉस-एंट्रॉपी: -1/T गुना log2 p(w|h) का योग, जहाँ T में वाक्यों के अंत भी गिने जाते हैं। सभी चयनों की शब्दावली एक ही है: पूल के वे शब्द जो कम से कम दो बार आते हैं, और &lt;unk&gt;।</translation>
        </message>
        <message>
            <source>Crowding</source>
            <translation>भीड़</translation>
        </message>
        <message>
            <source>Cut of strata</source>
            <translation>स्तरों का विभाजन</translation>
        </message>
        <message>
            <source>Cynical selection</source>
            <translation>सिनिकल चयन</translation>
        </message>
        <message>
            <source>DSIR: importance resampling by hashed n-grams</source>
            <translation>DSIR: हैश किए गए n-ग्राम से महत्व के अनुसार पुनर्नमूनन</translation>
        </message>
        <message>
            <source>Different source words / source tokens.</source>
            <translation>अलग-अलग स्रोत शब्द / स्रोत टोकन।</translation>
        </message>
        <message>
            <source>Different source words of the selection.</source>
            <translation>चयन के अलग-अलग स्रोत शब्द।</translation>
        </message>
        <message>
            <source>Different target words / target tokens. It falls as a selection grows: compare selections of one size.</source>
            <translation>अलग-अलग लक्ष्य शब्द / लक्ष्य टोकन। चयन बढ़ने पर यह घटता है: एक ही आकार के चयनों की तुलना करें।</translation>
        </message>
        <message>
            <source>Different target words of the selection.</source>
            <translation>चयन के अलग-अलग लक्ष्य शब्द।</translation>
        </message>
        <message>
            <source>Different words of the test sources that do not occur in the selection / their different words.</source>
            <translation>परीक्षण स्रोतों के वे अलग-अलग शब्द जो चयन में नहीं आते / उनके सभी अलग-अलग शब्द।</translation>
        </message>
        <message>
            <source>Different words of the test targets that do not occur in the selection / their different words.</source>
            <translation>परीक्षण लक्ष्यों के वे अलग-अलग शब्द जो चयन में नहीं आते / उनके सभी अलग-अलग शब्द।</translation>
        </message>
        <message>
            <source>Dimensions that vectors are hashed to; more are slower and keep finer differences</source>
            <translation>वे आयाम जिनमें वेक्टर हैश किए जाते हैं; अधिक हों तो धीमा, पर सूक्ष्म अंतर बने रहते हैं</translation>
        </message>
        <message>
            <source>Distance of unit vectors within which pairs count as near copies (0 = never)</source>
            <translation>इकाई वेक्टरों की वह दूरी जिसके भीतर युग्म लगभग प्रतियाँ माने जाते हैं (0 = कभी नहीं)</translation>
        </message>
        <message>
            <source>Distance that counts as one; more spreads further (0 = every validation pair spreads over 1.5 times its share of the budget)</source>
            <translation>वह दूरी जो एक मानी जाती है; अधिक हो तो फैलाव बढ़ता है (0 = हर सत्यापन युग्म बजट में अपने हिस्से के 1.5 गुना युग्मों पर फैलता है)</translation>
        </message>
        <message>
            <source>Drop hardest</source>
            <translation>सबसे कठिन छोड़ें</translation>
        </message>
        <message>
            <source>Estimating densities</source>
            <translation>घनत्वों का अनुमान</translation>
        </message>
        <message>
            <source>Evaluating</source>
            <translation>मूल्यांकन</translation>
        </message>
        <message>
            <source>Exponent</source>
            <translation>घातांक</translation>
        </message>
        <message>
            <source>Facility location: a similar pair for every one to cover</source>
            <translation>फ़ैसिलिटी लोकेशन: कवर किए जाने वाले हर युग्म के लिए एक समान युग्म</translation>
        </message>
        <message>
            <source>Factor on what a cluster's chosen pairs gain, in nats per validation token, before it becomes the cluster's weight (0 = equal clusters)</source>
            <translation>क्लस्टर के चुने हुए युग्मों से मिले लाभ (नैट प्रति सत्यापन टोकन) पर गुणक, इससे पहले कि वह क्लस्टर का भार बने (0 = सभी क्लस्टर बराबर)</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>फ़ीडबैक</translation>
        </message>
        <message>
            <source>Fewest tokens</source>
            <translation>न्यूनतम टोकन</translation>
        </message>
        <message>
            <source>Fill turns</source>
            <translation>बारियाँ भरें</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>फ़िल्टर</translation>
        </message>
        <message>
            <source>Filter-then-Weight: pairs that make up the wanted update</source>
            <translation>Filter-then-Weight: वे युग्म जिनसे वांछित अपडेट बनता है</translation>
        </message>
        <message>
            <source>Filtering</source>
            <translation>फ़िल्टर करना</translation>
        </message>
        <message>
            <source>Finding neighbours</source>
            <translation>पड़ोसी खोजना</translation>
        </message>
        <message>
            <source>First moment</source>
            <translation>पहला मोमेंट</translation>
        </message>
        <message>
            <source>GRASP: the subset that agrees best as a whole</source>
            <translation>GRASP: वह उपसमुच्चय जो समग्र रूप से सबसे अधिक सहमत है</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>लाभ</translation>
        </message>
        <message>
            <source>Geometry</source>
            <translation>ज्यामिति</translation>
        </message>
        <message>
            <source>Gradients</source>
            <translation>ग्रेडिएंट</translation>
        </message>
        <message>
            <source>Growth of a label's information with its pairs; lower spreads over more labels</source>
            <translation>लेबल के युग्म बढ़ने पर उसकी सूचना की वृद्धि; कम मान अधिक लेबलों पर फैलाता है</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>हैश</translation>
        </message>
        <message>
            <source>How much of it like labels share; at 0 every label is for itself</source>
            <translation>समान लेबल उसका कितना भाग साझा करते हैं; 0 पर हर लेबल अलग रहता है</translation>
        </message>
        <message>
            <source>In turns: a validation pair whose closest pair is taken goes on to the next one, instead of passing its turn</source>
            <translation>बारी-बारी में: जिस सत्यापन युग्म का सबसे निकट युग्म लिया जा चुका हो, वह अपनी बारी छोड़ने के बजाय अगले पर जाता है</translation>
        </message>
        <message>
            <source>Indexing words</source>
            <translation>शब्दों का इंडेक्स बनाना</translation>
        </message>
        <message>
            <source>K-center: always the pair farthest from those chosen</source>
            <translation>K-center: हमेशा वह युग्म जो चुने हुओं से सबसे दूर है</translation>
        </message>
        <message>
            <source>KL reduction of the sources</source>
            <translation>स्रोतों में KL की कमी</translation>
        </message>
        <message>
            <source>KL reduction of the targets</source>
            <translation>लक्ष्यों में KL की कमी</translation>
        </message>
        <message>
            <source>KL reduction, source</source>
            <translation>KL में कमी, स्रोत</translation>
        </message>
        <message>
            <source>KL reduction, target</source>
            <translation>KL में कमी, लक्ष्य</translation>
        </message>
        <message>
            <source>KL(test||pool) - KL(test||selection) of the distributions of words and pairs of neighbouring words of the sources, hashed to 10 000 buckets, .1 added to every bucket of pool and selection. About 0 for a large random selection, below 0 for a small one.</source>
            <translation>स्रोतों के शब्दों और पड़ोसी शब्दों के जोड़ों के वितरणों का KL(परीक्षण||पूल) - KL(परीक्षण||चयन), 10 000 बकेटों में हैश किया हुआ, पूल और चयन के हर बकेट में 0.1 जोड़कर। बड़े यादृच्छिक चयन के लिए लगभग 0, छोटे के लिए 0 से कम।</translation>
        </message>
        <message>
            <source>KL(test||pool) - KL(test||selection) of the distributions of words and pairs of neighbouring words of the targets, hashed to 10 000 buckets, .1 added to every bucket of pool and selection. About 0 for a large random selection, below 0 for a small one.</source>
            <translation>लक्ष्यों के शब्दों और पड़ोसी शब्दों के जोड़ों के वितरणों का KL(परीक्षण||पूल) - KL(परीक्षण||चयन), 10 000 बकेटों में हैश किया हुआ, पूल और चयन के हर बकेट में 0.1 जोड़कर। बड़े यादृच्छिक चयन के लिए लगभग 0, छोटे के लिए 0 से कम।</translation>
        </message>
        <message>
            <source>Label weights</source>
            <translation>लेबलों के भार</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>लेबल</translation>
        </message>
        <message>
            <source>Labels that are clusters: clusters on the target side (0 = as many as source clusters)</source>
            <translation>जब लेबल क्लस्टर हों: लक्ष्य पक्ष के क्लस्टर (0 = जितने स्रोत क्लस्टर हैं)</translation>
        </message>
        <message>
            <source>Language model of the sources</source>
            <translation>स्रोतों का भाषा मॉडल</translation>
        </message>
        <message>
            <source>Language model of the targets</source>
            <translation>लक्ष्यों का भाषा मॉडल</translation>
        </message>
        <message>
            <source>Largest weight, as a multiple of the best weight that is the same for all</source>
            <translation>सबसे बड़ा भार, सबके लिए समान सर्वोत्तम भार के गुणज के रूप में</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>लंबाई</translation>
        </message>
        <message>
            <source>Length of the target's vector beside the source's in the joint view</source>
            <translation>संयुक्त दृश्य में स्रोत के वेक्टर की तुलना में लक्ष्य के वेक्टर की लंबाई</translation>
        </message>
        <message>
            <source>Length power</source>
            <translation>लंबाई की घात</translation>
        </message>
        <message>
            <source>Lengths and vocabulary</source>
            <translation>लंबाइयाँ और शब्दावली</translation>
        </message>
        <message>
            <source>Like labels</source>
            <translation>समान लेबल</translation>
        </message>
        <message>
            <source>Log weights are divided by this before the draw; raise it to draw more at random</source>
            <translation>चुनाव से पहले लॉग भारों को इससे भाग दिया जाता है; अधिक यादृच्छिक चुनाव के लिए इसे बढ़ाएँ</translation>
        </message>
        <message>
            <source>Log weights are divided by this of the pair's n-grams: none, their square root, or all</source>
            <translation>लॉग भारों को युग्म के n-ग्रामों की संख्या के किस रूप से भाग दिया जाता है: किसी से नहीं, वर्गमूल से, या पूरी संख्या से</translation>
        </message>
        <message>
            <source>Log-likelihood ratio of words</source>
            <translation>शब्दों का लॉग-लाइकलीहुड अनुपात</translation>
        </message>
        <message>
            <source>Longest n-gram</source>
            <translation>सबसे लंबा n-ग्राम</translation>
        </message>
        <message>
            <source>MIG: the subset that tells most about validation's labels</source>
            <translation>MIG: वह उपसमुच्चय जो सत्यापन के लेबलों के बारे में सबसे अधिक बताता है</translation>
        </message>
        <message>
            <source>Mean cosine of a selected pair with the most similar other one, on TF-IDF vectors of all words of both sides. Pairs of one domain are more alike than random ones. Selections of more than 20 000 pairs are sampled.</source>
            <translation>दोनों पक्षों के सभी शब्दों के TF-IDF वेक्टरों पर, चयनित युग्म का सबसे समान दूसरे चयनित युग्म से माध्य कोसाइन। एक ही डोमेन के युग्म यादृच्छिक युग्मों से अधिक समान होते हैं। 20 000 से अधिक युग्मों वाले चयनों का नमूना लिया जाता है।</translation>
        </message>
        <message>
            <source>Measuring lengths</source>
            <translation>लंबाइयाँ मापना</translation>
        </message>
        <message>
            <source>Measuring spread</source>
            <translation>फैलाव मापना</translation>
        </message>
        <message>
            <source>Most copies</source>
            <translation>अधिकतम प्रतियाँ</translation>
        </message>
        <message>
            <source>Most neighbours</source>
            <translation>अधिकतम पड़ोसी</translation>
        </message>
        <message>
            <source>Most tokens</source>
            <translation>अधिकतम टोकन</translation>
        </message>
        <message>
            <source>Multiply the weights of all rounds, as in the paper, instead of using the last feedback alone</source>
            <translation>केवल अंतिम फ़ीडबैक का उपयोग करने के बजाय सभी चक्रों के भारों को गुणा करें, जैसा शोधपत्र में है</translation>
        </message>
        <message>
            <source>Near copies counted for a pair, at most</source>
            <translation>एक युग्म के लिए गिनी जाने वाली लगभग प्रतियाँ, अधिकतम</translation>
        </message>
        <message>
            <source>NumPy file (d,) with Adam's m; empty = no momentum is taken off the update</source>
            <translation>Adam के m वाली NumPy फ़ाइल (d,); खाली = अपडेट से कोई मोमेंटम नहीं घटाया जाता</translation>
        </message>
        <message>
            <source>NumPy file (d,) with Adam's v; empty = the mean square of the gradients</source>
            <translation>Adam के v वाली NumPy फ़ाइल (d,); खाली = ग्रेडिएंटों का माध्य वर्ग</translation>
        </message>
        <message>
            <source>NumPy file (m, d) of validation gradients; their mean is the update wanted</source>
            <translation>सत्यापन ग्रेडिएंटों की NumPy फ़ाइल (m, d); उनका माध्य वांछित अपडेट है</translation>
        </message>
        <message>
            <source>NumPy file (n, d) with a gradient or feature vector of every pool pair in import order; empty = the vectors of the run</source>
            <translation>NumPy फ़ाइल (n, d) जिसमें आयात के क्रम में पूल के हर युग्म का ग्रेडिएंट या फ़ीचर वेक्टर हो; खाली = रन के वेक्टर</translation>
        </message>
        <message>
            <source>Occurrences of 1-grams in the test sources that also occur in the selection / all of them.</source>
            <translation>परीक्षण स्रोतों के उन 1-ग्रामों की आवृत्तियाँ जो चयन में भी आते हैं / सभी आवृत्तियाँ।</translation>
        </message>
        <message>
            <source>Occurrences of 1-grams in the test targets that also occur in the selection / all of them.</source>
            <translation>परीक्षण लक्ष्यों के उन 1-ग्रामों की आवृत्तियाँ जो चयन में भी आते हैं / सभी आवृत्तियाँ।</translation>
        </message>
        <message>
            <source>Occurrences of 2-grams in the test sources that also occur in the selection / all of them.</source>
            <translation>परीक्षण स्रोतों के उन 2-ग्रामों की आवृत्तियाँ जो चयन में भी आते हैं / सभी आवृत्तियाँ।</translation>
        </message>
        <message>
            <source>Occurrences of 2-grams in the test targets that also occur in the selection / all of them.</source>
            <translation>परीक्षण लक्ष्यों के उन 2-ग्रामों की आवृत्तियाँ जो चयन में भी आते हैं / सभी आवृत्तियाँ।</translation>
        </message>
        <message>
            <source>Occurrences of 3-grams in the test sources that also occur in the selection / all of them.</source>
            <translation>परीक्षण स्रोतों के उन 3-ग्रामों की आवृत्तियाँ जो चयन में भी आते हैं / सभी आवृत्तियाँ।</translation>
        </message>
        <message>
            <source>Occurrences of 3-grams in the test targets that also occur in the selection / all of them.</source>
            <translation>परीक्षण लक्ष्यों के उन 3-ग्रामों की आवृत्तियाँ जो चयन में भी आते हैं / सभी आवृत्तियाँ।</translation>
        </message>
        <message>
            <source>Occurrences of 4-grams in the test sources that also occur in the selection / all of them.</source>
            <translation>परीक्षण स्रोतों के उन 4-ग्रामों की आवृत्तियाँ जो चयन में भी आते हैं / सभी आवृत्तियाँ।</translation>
        </message>
        <message>
            <source>Occurrences of 4-grams in the test targets that also occur in the selection / all of them.</source>
            <translation>परीक्षण लक्ष्यों के उन 4-ग्रामों की आवृत्तियाँ जो चयन में भी आते हैं / सभी आवृत्तियाँ।</translation>
        </message>
        <message>
            <source>Pairs chosen between two looks at all gains (1 = exact and slow, 0 = the root of the budget)</source>
            <translation>सभी लाभों को दो बार देखने के बीच चुने गए युग्म (1 = सटीक और धीमा, 0 = बजट का वर्गमूल)</translation>
        </message>
        <message>
            <source>Pairs looked at for every validation pair, at most</source>
            <translation>हर सत्यापन युग्म के लिए देखे जाने वाले युग्म, अधिकतम</translation>
        </message>
        <message>
            <source>Pairs of the known domain</source>
            <translation>ज्ञात डोमेन के युग्म</translation>
        </message>
        <message>
            <source>Pairs that arrive together in the order of the pool, each batch filtered and weighed against what was kept before (0 = all at once)</source>
            <translation>पूल के क्रम में एक साथ आने वाले युग्म; हर बैच को फ़िल्टर किया जाता है और पहले रखे गए युग्मों के सापेक्ष भार दिया जाता है (0 = सब एक साथ)</translation>
        </message>
        <message>
            <source>Pairs that each want a similar one selected: those of validation, or of the pool</source>
            <translation>वे युग्म जिनमें से हर एक के लिए एक समान युग्म चुना जाना चाहिए: सत्यापन के, या पूल के</translation>
        </message>
        <message>
            <source>Pairs that may be chosen, best agreement first, as a multiple of the budget (0 = all)</source>
            <translation>वे युग्म जिन्हें चुना जा सकता है, सबसे अच्छी सहमति वाले पहले, बजट के गुणज के रूप में (0 = सभी)</translation>
        </message>
        <message>
            <source>Pairs to choose from for every pair of the budget, those nearest to validation first (0 = the whole pool, which is slow and brings noise)</source>
            <translation>बजट के हर युग्म के लिए जितने युग्मों में से चुना जाए, सत्यापन के सबसे निकट वाले पहले (0 = पूरा पूल, जो धीमा है और शोर लाता है)</translation>
        </message>
        <message>
            <source>Pairs to rank (0 = 4 x the budget, 2 x for greedy methods)</source>
            <translation>रैंक किए जाने वाले युग्म (0 = बजट का 4 गुना, ग्रीडी विधियों के लिए 2 गुना)</translation>
        </message>
        <message>
            <source>Pairs with fewer tokens than this, on a side that is read, rank last</source>
            <translation>जिन युग्मों के किसी पढ़े गए पक्ष में इससे कम टोकन हों, वे सबसे अंत में आते हैं</translation>
        </message>
        <message>
            <source>Pairs with more tokens than this, on a side that is read, rank last</source>
            <translation>जिन युग्मों के किसी पढ़े गए पक्ष में इससे अधिक टोकन हों, वे सबसे अंत में आते हैं</translation>
        </message>
        <message>
            <source>Parts the budget is taken in; clusters are weighed anew after each</source>
            <translation>जितने भागों में बजट लिया जाता है; हर भाग के बाद क्लस्टरों को नया भार दिया जाता है</translation>
        </message>
        <message>
            <source>Penalty</source>
            <translation>पेनल्टी</translation>
        </message>
        <message>
            <source>Planted noise</source>
            <translation>मिलाया गया शोर</translation>
        </message>
        <message>
            <source>Prior</source>
            <translation>प्रायर</translation>
        </message>
        <message>
            <source>Propagation</source>
            <translation>प्रसार</translation>
        </message>
        <message>
            <source>Pseudo-count</source>
            <translation>छद्म गिनती</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>गुणवत्ता</translation>
        </message>
        <message>
            <source>Quality column</source>
            <translation>गुणवत्ता कॉलम</translation>
        </message>
        <message>
            <source>Quality in standard deviations is divided by this: a pair one below another is e^(1/temperature) times less likely; small = best pairs only</source>
            <translation>मानक विचलनों में गुणवत्ता को इससे भाग दिया जाता है: एक विचलन नीचे का युग्म e^(1/तापमान) गुना कम संभावित है; छोटा = केवल सबसे अच्छे युग्म</translation>
        </message>
        <message>
            <source>RDS+: closest to every validation pair, in turns</source>
            <translation>RDS+: बारी-बारी से हर सत्यापन युग्म के सबसे निकट</translation>
        </message>
        <message>
            <source>Random pairs of each cluster, better ones more likely</source>
            <translation>हर क्लस्टर के यादृच्छिक युग्म, बेहतर अधिक संभावित</translation>
        </message>
        <message>
            <source>Random pairs of the pool</source>
            <translation>पूल के यादृच्छिक युग्म</translation>
        </message>
        <message>
            <source>Reading labels</source>
            <translation>लेबल पढ़ना</translation>
        </message>
        <message>
            <source>Reading scores</source>
            <translation>स्कोर पढ़ना</translation>
        </message>
        <message>
            <source>Reading the test set</source>
            <translation>परीक्षण सेट पढ़ना</translation>
        </message>
        <message>
            <source>Redundancy</source>
            <translation>अतिरेक</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>ताज़ा करना</translation>
        </message>
        <message>
            <source>Resampling</source>
            <translation>पुनर्नमूनन</translation>
        </message>
        <message>
            <source>Ridge</source>
            <translation>रिज</translation>
        </message>
        <message>
            <source>Rounds</source>
            <translation>चक्र</translation>
        </message>
        <message>
            <source>Rounds that weigh clusters by what they brought</source>
            <translation>ऐसे चक्र जो क्लस्टरों को उनसे मिले लाभ के अनुसार भार देते हैं</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>पैमाना</translation>
        </message>
        <message>
            <source>Score of a pair: how usual its length ratio is, how much likelier its words are in validation, its likeness to validation, its closeness to its cluster's centroid, or a column of the pool</source>
            <translation>युग्म का स्कोर: उसका लंबाई अनुपात कितना सामान्य है, उसके शब्द सत्यापन में कितने अधिक संभावित हैं, सत्यापन से उसकी समानता, अपने क्लस्टर के सेंट्रॉइड से उसकी निकटता, या पूल का कोई कॉलम</translation>
        </message>
        <message>
            <source>Score strata</source>
            <translation>स्कोर के स्तर</translation>
        </message>
        <message>
            <source>Scores are divided by this power of the pair's tokens (0 = long pairs first, 1 = mean per token)</source>
            <translation>युग्म के टोकनों की संख्या की वह घात जिससे स्कोर को भाग दिया जाता है (0 = लंबे युग्म पहले, 1 = प्रति टोकन माध्य)</translation>
        </message>
        <message>
            <source>Scoring lines</source>
            <translation>लाइनों को स्कोर देना</translation>
        </message>
        <message>
            <source>Scoring pairs</source>
            <translation>युग्मों को स्कोर देना</translation>
        </message>
        <message>
            <source>Scoring sentences</source>
            <translation>वाक्यों को स्कोर देना</translation>
        </message>
        <message>
            <source>Scoring translations</source>
            <translation>अनुवादों को स्कोर देना</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>खोज</translation>
        </message>
        <message>
            <source>Second moment</source>
            <translation>दूसरा मोमेंट</translation>
        </message>
        <message>
            <source>Selected pairs whose target was exchanged for another pair's / selected pairs. Random selection gives the share that was planted.</source>
            <translation>वे चयनित युग्म जिनका लक्ष्य किसी दूसरे युग्म के लक्ष्य से बदल दिया गया था / चयनित युग्म। यादृच्छिक चयन से वही हिस्सा मिलता है जो मिलाया गया था।</translation>
        </message>
        <message>
            <source>Selected pairs with another one at a cosine above .95 / selected pairs.</source>
            <translation>वे चयनित युग्म जिनका किसी दूसरे से कोसाइन 0.95 से अधिक है / चयनित युग्म।</translation>
        </message>
        <message>
            <source>Selected pairs with the wanted label / pool pairs with it.</source>
            <translation>वांछित लेबल वाले चयनित युग्म / उस लेबल वाले पूल के युग्म।</translation>
        </message>
        <message>
            <source>Selected pairs with the wanted label / selected pairs. Random selection gives the label's share of the pool.</source>
            <translation>वांछित लेबल वाले चयनित युग्म / चयनित युग्म। यादृच्छिक चयन से पूल में उस लेबल का हिस्सा मिलता है।</translation>
        </message>
        <message>
            <source>Selecting lines</source>
            <translation>लाइनें चुनना</translation>
        </message>
        <message>
            <source>Setting probabilities</source>
            <translation>प्रायिकताएँ तय करना</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>सेटिंग</translation>
        </message>
        <message>
            <source>Share of the pool with the lowest quality that is left out as noise</source>
            <translation>सबसे कम गुणवत्ता वाला पूल का वह हिस्सा जो शोर मानकर छोड़ दिया जाता है</translation>
        </message>
        <message>
            <source>Shares of strata</source>
            <translation>स्तरों के हिस्से</translation>
        </message>
        <message>
            <source>Shortlist</source>
            <translation>संक्षिप्त सूची</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>पक्ष</translation>
        </message>
        <message>
            <source>Sketch</source>
            <translation>स्केच</translation>
        </message>
        <message>
            <source>Sketching</source>
            <translation>स्केच बनाना</translation>
        </message>
        <message>
            <source>Smoothing of counts</source>
            <translation>गिनती की स्मूदिंग</translation>
        </message>
        <message>
            <source>Sorting n-grams</source>
            <translation>n-ग्राम क्रमबद्ध करना</translation>
        </message>
        <message>
            <source>Sorting pairs</source>
            <translation>युग्म क्रमबद्ध करना</translation>
        </message>
        <message>
            <source>Source tokens of the selection / its pairs.</source>
            <translation>चयन के स्रोत टोकन / उसके युग्म।</translation>
        </message>
        <message>
            <source>Squared weights' share in the objective; it spreads weight over pairs that are alike</source>
            <translation>उद्देश्य फलन में वर्गित भारों का हिस्सा; यह भार को एक जैसे युग्मों पर फैलाता है</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>चरण</translation>
        </message>
        <message>
            <source>Strata</source>
            <translation>स्तर</translation>
        </message>
        <message>
            <source>Strata of quality that the budget is spread over evenly</source>
            <translation>गुणवत्ता के वे स्तर जिन पर बजट समान रूप से बाँटा जाता है</translation>
        </message>
        <message>
            <source>TSDS: drawn by a transport plan from validation</source>
            <translation>TSDS: सत्यापन से बने ट्रांसपोर्ट प्लान के अनुसार निकाले गए</translation>
        </message>
        <message>
            <source>Taking rounds</source>
            <translation>चक्र पूरे करना</translation>
        </message>
        <message>
            <source>Target tokens of the selection / its pairs.</source>
            <translation>चयन के लक्ष्य टोकन / उसके युग्म।</translation>
        </message>
        <message>
            <source>Target weight</source>
            <translation>लक्ष्य का भार</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>तापमान</translation>
        </message>
        <message>
            <source>Texts that are read: those of both sides, or of one alone</source>
            <translation>पढ़े जाने वाले पाठ: दोनों पक्षों के, या केवल एक के</translation>
        </message>
        <message>
            <source>Tokens of the test sources whose word does not occur in the selection / their tokens.</source>
            <translation>परीक्षण स्रोतों के वे टोकन जिनका शब्द चयन में नहीं आता / उनके सभी टोकन।</translation>
        </message>
        <message>
            <source>Tokens of the test targets whose word does not occur in the selection / their tokens.</source>
            <translation>परीक्षण लक्ष्यों के वे टोकन जिनका शब्द चयन में नहीं आता / उनके सभी टोकन।</translation>
        </message>
        <message>
            <source>Tokens' worth of the pool's distribution mixed into that of validation; raise it when validation is small</source>
            <translation>पूल का वितरण, जितने टोकनों के बराबर सत्यापन के वितरण में मिलाया जाए; सत्यापन छोटा हो तो इसे बढ़ाएँ</translation>
        </message>
        <message>
            <source>Training language models</source>
            <translation>भाषा मॉडलों का प्रशिक्षण</translation>
        </message>
        <message>
            <source>Unknown source words</source>
            <translation>अज्ञात स्रोत शब्द</translation>
        </message>
        <message>
            <source>Unknown target words</source>
            <translation>अज्ञात लक्ष्य शब्द</translation>
        </message>
        <message>
            <source>Validation gradients</source>
            <translation>सत्यापन ग्रेडिएंट</translation>
        </message>
        <message>
            <source>Vectors that stand for a pair: of its source, of its target, or of both as one</source>
            <translation>युग्म का प्रतिनिधित्व करने वाले वेक्टर: उसके स्रोत के, उसके लक्ष्य के, या दोनों मिलाकर एक</translation>
        </message>
        <message>
            <source>View</source>
            <translation>दृश्य</translation>
        </message>
        <message>
            <source>Weighing</source>
            <translation>भार देना</translation>
        </message>
        <message>
            <source>Weighing words</source>
            <translation>शब्दों को भार देना</translation>
        </message>
        <message>
            <source>Weight of being close to validation against being spread out, where a scale is given</source>
            <translation>जहाँ पैमाना दिया हो, वहाँ फैलाव की तुलना में सत्यापन से निकटता का भार</translation>
        </message>
        <message>
            <source>Weight of the quadratic penalty; at 1 the selection's mean is drawn to the validation mean, below 1 beyond it, at 0 every pair counts by itself</source>
            <translation>द्विघात पेनल्टी का भार; 1 पर चयन का माध्य सत्यापन के माध्य की ओर खिंचता है, 1 से कम पर उससे आगे, 0 पर हर युग्म अपने आप में गिना जाता है</translation>
        </message>
        <message>
            <source>Weighting</source>
            <translation>भारण</translation>
        </message>
        <message>
            <source>What hashes n-grams: fast, or sha256 for the buckets of the published program</source>
            <translation>n-ग्राम किससे हैश होते हैं: fast, या प्रकाशित प्रोग्राम के बकेटों के लिए sha256</translation>
        </message>
        <message>
            <source>What orders the pairs</source>
            <translation>युग्मों का क्रम किससे तय होता है</translation>
        </message>
        <message>
            <source>With cover pool: random pairs that stand for the whole pool</source>
            <translation>कवर pool के साथ: पूरे पूल का प्रतिनिधित्व करने वाले यादृच्छिक युग्म</translation>
        </message>
        <message>
            <source>With quality column: the pool's extra column that holds the scores, higher is better</source>
            <translation>गुणवत्ता column के साथ: पूल का वह अतिरिक्त कॉलम जिसमें स्कोर हैं, अधिक बेहतर है</translation>
        </message>
        <message>
            <source>With strata: the corpus whose shares of them the selection is to have</source>
            <translation>स्तरों के साथ: वह कॉर्पस जिसके स्तरों के हिस्से चयन में होने चाहिए</translation>
        </message>
        <message>
            <source>Word translation of the sources</source>
            <translation>स्रोतों का शब्द अनुवाद</translation>
        </message>
        <message>
            <source>Word translation of the targets</source>
            <translation>लक्ष्यों का शब्द अनुवाद</translation>
        </message>
        <message>
            <source>Words of the longest n-grams that are counted; small validation sets call for 2</source>
            <translation>गिने जाने वाले सबसे लंबे n-ग्राम के शब्द; छोटे सत्यापन सेट के लिए 2 उचित है</translation>
        </message>
        <message>
            <source>a random number</source>
            <translation>एक यादृच्छिक संख्या</translation>
        </message>
        <message>
            <source>a random number that falls with how usual its length ratio is</source>
            <translation>एक यादृच्छिक संख्या, जो लंबाई अनुपात जितना सामान्य हो उतनी घटती है</translation>
        </message>
        <message>
            <source>a random number that falls with its closeness to the cluster's centroid</source>
            <translation>एक यादृच्छिक संख्या, जो क्लस्टर के सेंट्रॉइड से उसकी निकटता के साथ घटती है</translation>
        </message>
        <message>
            <source>a random number that falls with its cosine to the mean of validation</source>
            <translation>एक यादृच्छिक संख्या, जो सत्यापन के माध्य से उसके कोसाइन के साथ घटती है</translation>
        </message>
        <message>
            <source>a random number that falls with the log-likelihood ratio of its words</source>
            <translation>एक यादृच्छिक संख्या, जो उसके शब्दों के लॉग-लाइकलीहुड अनुपात के साथ घटती है</translation>
        </message>
        <message>
            <source>bits/token</source>
            <translation>बिट/टोकन</translation>
        </message>
        <message>
            <source>bounded: weights up to the cap; unbounded: only no negative ones; none: filter alone</source>
            <translation>bounded: ऊपरी सीमा तक के भार; unbounded: केवल ऋणात्मक नहीं; none: केवल फ़िल्टर</translation>
        </message>
        <message>
            <source>cosine</source>
            <translation>कोसाइन</translation>
        </message>
        <message>
            <source>cosine: candidates by the angle to the wanted update; product: long vectors first</source>
            <translation>cosine: वांछित अपडेट से कोण के अनुसार उम्मीदवार; product: लंबे वेक्टर पहले</translation>
        </message>
        <message>
            <source>domain lift</source>
            <translation>डोमेन लिफ़्ट</translation>
        </message>
        <message>
            <source>domain precision</source>
            <translation>डोमेन परिशुद्धता</translation>
        </message>
        <message>
            <source>domain recall</source>
            <translation>डोमेन रिकॉल</translation>
        </message>
        <message>
            <source>domain-precision / the label's share of the pool; 1 is what chance gives.</source>
            <translation>domain-precision / पूल में लेबल का हिस्सा; संयोग से 1 मिलता है।</translation>
        </message>
        <message>
            <source>effective pairs</source>
            <translation>प्रभावी युग्म</translation>
        </message>
        <message>
            <source>exact: what a pair adds; first-order: its estimate by the slope, as the published code</source>
            <translation>exact: युग्म जितना जोड़ता है; first-order: ढाल से उसका अनुमान, जैसा प्रकाशित कोड में है</translation>
        </message>
        <message>
            <source>exp of the entropy of the eigenvalues of the cosine matrix divided by its size (the Vendi score), of a sample of 2 000 pairs: so many pairs at right angles are as varied.</source>
            <translation>कोसाइन आव्यूह को उसके आकार से भाग देकर मिले आइगेनमानों की एंट्रॉपी का exp (Vendi स्कोर), 2 000 युग्मों के नमूने पर: परस्पर समकोण पर स्थित इतने युग्म उतने ही विविध होते हैं।</translation>
        </message>
        <message>
            <source>fixed: penalty and sketch as given; lcb: those of a small grid whose selections are surest to be like validation halves that they did not see</source>
            <translation>fixed: पेनल्टी और स्केच जैसे दिए गए हैं; lcb: एक छोटे ग्रिड के वे मान जिनके चयन सबसे निश्चित रूप से सत्यापन के उन आधे भागों जैसे हैं जिन्हें उन्होंने नहीं देखा</translation>
        </message>
        <message>
            <source>gumbel: pairs are drawn in proportion to their weights; top: largest weights first</source>
            <translation>gumbel: युग्म अपने भार के अनुपात में निकाले जाते हैं; top: सबसे बड़े भार पहले</translation>
        </message>
        <message>
            <source>k-means quality as published: the pool's own clusters, better pairs more likely</source>
            <translation>प्रकाशित रूप में k-means गुणवत्ता: पूल के अपने क्लस्टर, बेहतर युग्म अधिक संभावित</translation>
        </message>
        <message>
            <source>language model, source</source>
            <translation>भाषा मॉडल, स्रोत</translation>
        </message>
        <message>
            <source>language model, target</source>
            <translation>भाषा मॉडल, लक्ष्य</translation>
        </message>
        <message>
            <source>length: as many pairs of every source length and length ratio as strata-like says</source>
            <translation>length: हर स्रोत लंबाई और लंबाई अनुपात के उतने युग्म जितने strata-like बताता है</translation>
        </message>
        <message>
            <source>minus how usual its length ratio is</source>
            <translation>ऋण उसके लंबाई अनुपात की सामान्यता</translation>
        </message>
        <message>
            <source>minus its closeness to the cluster's centroid</source>
            <translation>ऋण क्लस्टर के सेंट्रॉइड से उसकी निकटता</translation>
        </message>
        <message>
            <source>minus its cosine to the mean of validation</source>
            <translation>ऋण सत्यापन के माध्य से उसका कोसाइन</translation>
        </message>
        <message>
            <source>minus its log importance weight</source>
            <translation>ऋण उसके महत्व भार का लॉग</translation>
        </message>
        <message>
            <source>minus its log importance weight, with Gumbel noise</source>
            <translation>ऋण उसके महत्व भार का लॉग, गंबेल शोर के साथ</translation>
        </message>
        <message>
            <source>minus the agreement with the update that validation wants</source>
            <translation>ऋण सत्यापन के वांछित अपडेट से सहमति</translation>
        </message>
        <message>
            <source>minus the agreement with the validation mean</source>
            <translation>ऋण सत्यापन के माध्य से सहमति</translation>
        </message>
        <message>
            <source>minus the information that the pair alone gives</source>
            <translation>ऋण वह सूचना जो अकेला युग्म देता है</translation>
        </message>
        <message>
            <source>minus the log-likelihood ratio of its words</source>
            <translation>ऋण उसके शब्दों का लॉग-लाइकलीहुड अनुपात</translation>
        </message>
        <message>
            <source>minus the log-likelihood ratio of its words, by length</source>
            <translation>ऋण उसके शब्दों का लॉग-लाइकलीहुड अनुपात, लंबाई के सापेक्ष</translation>
        </message>
        <message>
            <source>minus the weight in the update that validation wants</source>
            <translation>ऋण सत्यापन के वांछित अपडेट में भार</translation>
        </message>
        <message>
            <source>nats</source>
            <translation>नैट</translation>
        </message>
        <message>
            <source>near-duplicates</source>
            <translation>लगभग डुप्लिकेट</translation>
        </message>
        <message>
            <source>nearest neighbour</source>
            <translation>निकटतम पड़ोसी</translation>
        </message>
        <message>
            <source>optimizer: dimensions scaled as Adam scales its updates; plain: as they are</source>
            <translation>optimizer: आयाम वैसे ही स्केल किए हुए जैसे Adam अपने अपडेट स्केल करता है; plain: जैसे हैं</translation>
        </message>
        <message>
            <source>pairs</source>
            <translation>युग्म</translation>
        </message>
        <message>
            <source>planted noise</source>
            <translation>मिलाया गया शोर</translation>
        </message>
        <message>
            <source>rr: validation pairs take their closest pairs in turns; max: closest to any validation pair first; mean: closest on average</source>
            <translation>rr: सत्यापन युग्म बारी-बारी से अपने सबसे निकट युग्म लेते हैं; max: किसी भी सत्यापन युग्म के सबसे निकट वाले पहले; mean: औसतन सबसे निकट वाले</translation>
        </message>
        <message>
            <source>share</source>
            <translation>हिस्सा</translation>
        </message>
        <message>
            <source>the change of validation's cross-entropy, in nats, when it was added</source>
            <translation>इसे जोड़ने पर सत्यापन की क्रॉस-एंट्रॉपी में हुआ परिवर्तन, नैट में</translation>
        </message>
        <message>
            <source>the cosine distance to the nearest validation pair</source>
            <translation>सबसे निकट सत्यापन युग्म से कोसाइन दूरी</translation>
        </message>
        <message>
            <source>the cross-entropy difference, in bits per token</source>
            <translation>क्रॉस-एंट्रॉपी अंतर, प्रति टोकन बिट में</translation>
        </message>
        <message>
            <source>times</source>
            <translation>गुना</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>टोकन</translation>
        </message>
        <message>
            <source>tokens per pair, source</source>
            <translation>प्रति युग्म टोकन, स्रोत</translation>
        </message>
        <message>
            <source>tokens per pair, target</source>
            <translation>प्रति युग्म टोकन, लक्ष्य</translation>
        </message>
        <message>
            <source>type-token ratio, source</source>
            <translation>टाइप-टोकन अनुपात, स्रोत</translation>
        </message>
        <message>
            <source>type-token ratio, target</source>
            <translation>टाइप-टोकन अनुपात, लक्ष्य</translation>
        </message>
        <message>
            <source>types</source>
            <translation>प्रकार</translation>
        </message>
        <message>
            <source>uniform: every pair may get as much; kde: near copies share what one would get</source>
            <translation>uniform: हर युग्म को बराबर मिल सकता है; kde: लगभग प्रतियाँ वह बाँट लेती हैं जो एक को मिलता</translation>
        </message>
        <message>
            <source>unknown word types, source</source>
            <translation>अज्ञात शब्द प्रकार, स्रोत</translation>
        </message>
        <message>
            <source>unknown word types, target</source>
            <translation>अज्ञात शब्द प्रकार, लक्ष्य</translation>
        </message>
        <message>
            <source>unknown words, source</source>
            <translation>अज्ञात शब्द, स्रोत</translation>
        </message>
        <message>
            <source>unknown words, target</source>
            <translation>अज्ञात शब्द, लक्ष्य</translation>
        </message>
        <message>
            <source>validation: a label counts as often as validation pairs have it; equal: all count alike</source>
            <translation>validation: लेबल उतनी बार गिना जाता है जितने सत्यापन युग्मों में वह है; equal: सभी बराबर गिने जाते हैं</translation>
        </message>
        <message>
            <source>vocabulary, source</source>
            <translation>शब्दावली, स्रोत</translation>
        </message>
        <message>
            <source>vocabulary, target</source>
            <translation>शब्दावली, लक्ष्य</translation>
        </message>
        <message>
            <source>width: strata of equal score range, as published; quantile: of equal size</source>
            <translation>width: समान स्कोर परास वाले स्तर, जैसा प्रकाशित है; quantile: समान आकार के</translation>
        </message>
        <message>
            <source>word translation to source</source>
            <translation>स्रोत में शब्द अनुवाद</translation>
        </message>
        <message>
            <source>word translation to target</source>
            <translation>लक्ष्य में शब्द अनुवाद</translation>
        </message>
        <message>
            <source>word: the best of the pairs with the most wanted word, as published; batch: several of those at once; exact: the best of all pairs, which tend to be short</source>
            <translation>word: सबसे वांछित शब्द वाले युग्मों में सबसे अच्छा, जैसा प्रकाशित है; batch: उनमें से कई एक साथ; exact: सभी युग्मों में सबसे अच्छा, जो प्रायः छोटा होता है</translation>
        </message>
        <message>
            <source>Division</source>
            <translation>विभाजन</translation>
        </message>
        <message>
            <source>Folds</source>
            <translation>फ़ोल्ड</translation>
        </message>
        <message>
            <source>Mean over 200 random lines of the distance W1 between selected and test pairs projected on the line, of TF-IDF vectors of all words of both sides; the words share 4 096 columns by their hash. Never above the distance W1 itself. At most 4 000 pairs of each are taken.</source>
            <translation>दोनों पक्षों के सभी शब्दों के TF-IDF वेक्टरों पर, रेखा पर प्रक्षेपित चयनित और परीक्षण युग्मों के बीच की दूरी W1 का 200 यादृच्छिक रेखाओं पर माध्य; शब्द अपने हैश के अनुसार 4 096 कॉलम साझा करते हैं। स्वयं दूरी W1 से अधिक कभी नहीं। दोनों के अधिक से अधिक 4 000 युग्म लिए जाते हैं।</translation>
        </message>
        <message>
            <source>Mean over 200 random lines of the distance W1 between selected and test pairs projected on the line, of the given vectors of both sides, dense ones only; the words share 4 096 columns by their hash. Never above the distance W1 itself. At most 4 000 pairs of each are taken.</source>
            <translation>दोनों पक्षों के दिए गए वेक्टरों (केवल सघन) पर, रेखा पर प्रक्षेपित चयनित और परीक्षण युग्मों के बीच की दूरी W1 का 200 यादृच्छिक रेखाओं पर माध्य; शब्द अपने हैश के अनुसार 4 096 कॉलम साझा करते हैं। स्वयं दूरी W1 से अधिक कभी नहीं। दोनों के अधिक से अधिक 4 000 युग्म लिए जाते हैं।</translation>
        </message>
        <message>
            <source>OT(S,T) - OT(S,S)/2 - OT(T,T)/2 of selected pairs S and test pairs T, where OT is the cost of entropic transport of Euclidean distances, of TF-IDF vectors of all words of both sides. Entropy .05 of the median distance of test pairs. At most 2 000 pairs of each are taken. 0 for equal clouds.</source>
            <translation>चयनित युग्म S और परीक्षण युग्म T का OT(S,T) - OT(S,S)/2 - OT(T,T)/2, जहाँ OT यूक्लिडीय दूरियों के एंट्रॉपिक ट्रांसपोर्ट की लागत है, दोनों पक्षों के सभी शब्दों के TF-IDF वेक्टरों पर। एंट्रॉपी परीक्षण युग्मों की माध्यिका दूरी का 0.05। दोनों के अधिक से अधिक 2 000 युग्म लिए जाते हैं। समान बिंदु-समूहों के लिए 0।</translation>
        </message>
        <message>
            <source>OT(S,T) - OT(S,S)/2 - OT(T,T)/2 of selected pairs S and test pairs T, where OT is the cost of entropic transport of Euclidean distances, of the given vectors of both sides, dense ones only. Entropy .05 of the median distance of test pairs. At most 2 000 pairs of each are taken. 0 for equal clouds.</source>
            <translation>चयनित युग्म S और परीक्षण युग्म T का OT(S,T) - OT(S,S)/2 - OT(T,T)/2, जहाँ OT यूक्लिडीय दूरियों के एंट्रॉपिक ट्रांसपोर्ट की लागत है, दोनों पक्षों के दिए गए वेक्टरों (केवल सघन) पर। एंट्रॉपी परीक्षण युग्मों की माध्यिका दूरी का 0.05। दोनों के अधिक से अधिक 2 000 युग्म लिए जाते हैं। समान बिंदु-समूहों के लिए 0।</translation>
        </message>
        <message>
            <source>Parts of validation between which the size is estimated</source>
            <translation>सत्यापन के वे भाग जिनके बीच आकार का अनुमान लगाया जाता है</translation>
        </message>
        <message>
            <source>Power of its number of labels that a pair's quality is divided by: at 0 long pairs come first, at 1 short ones</source>
            <translation>युग्म के लेबलों की संख्या की वह घात जिससे उसकी गुणवत्ता को भाग दिया जाता है: 0 पर लंबे युग्म पहले आते हैं, 1 पर छोटे</translation>
        </message>
        <message>
            <source>Pull of the covariance to equal variances; raise it for few pairs or noisy vectors</source>
            <translation>सहप्रसरण का समान प्रसरणों की ओर खिंचाव; युग्म कम हों या वेक्टर शोरयुक्त हों तो इसे बढ़ाएँ</translation>
        </message>
        <message>
            <source>Sinkhorn divergence</source>
            <translation>Sinkhorn अपसरण</translation>
        </message>
        <message>
            <source>Sinkhorn divergence of dense vectors</source>
            <translation>सघन वेक्टरों का Sinkhorn अपसरण</translation>
        </message>
        <message>
            <source>Sinkhorn divergence, vectors</source>
            <translation>Sinkhorn अपसरण, वेक्टर</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>आकार</translation>
        </message>
        <message>
            <source>Sliced Wasserstein distance</source>
            <translation>स्लाइस्ड Wasserstein दूरी</translation>
        </message>
        <message>
            <source>Sliced Wasserstein distance of dense vectors</source>
            <translation>सघन वेक्टरों की स्लाइस्ड Wasserstein दूरी</translation>
        </message>
        <message>
            <source>TAROT: whitened neighbours in layers</source>
            <translation>TAROT: व्हाइटनिंग के बाद परत-दर-परत पड़ोसी</translation>
        </message>
        <message>
            <source>Whitening</source>
            <translation>व्हाइटनिंग</translation>
        </message>
        <message>
            <source>clusters: the source and the target cluster of a pair; words: content words of validation that it has</source>
            <translation>clusters: युग्म का स्रोत और लक्ष्य क्लस्टर; words: सत्यापन के वे सार्थक शब्द जो उसमें हैं</translation>
        </message>
        <message>
            <source>distance</source>
            <translation>दूरी</translation>
        </message>
        <message>
            <source>fixed: layers to the budget; estimated: first as many pairs as bring the rest of validation closer, then layers</source>
            <translation>fixed: बजट तक परतें; estimated: पहले उतने युग्म जो बाकी सत्यापन को निकट लाते हैं, फिर परतें</translation>
        </message>
        <message>
            <source>sliced Wasserstein</source>
            <translation>स्लाइस्ड Wasserstein</translation>
        </message>
        <message>
            <source>sliced Wasserstein, vectors</source>
            <translation>स्लाइस्ड Wasserstein, वेक्टर</translation>
        </message>
        <message>
            <source>minus the transport potential</source>
            <translation>ऋण ट्रांसपोर्ट विभव</translation>
        </message>
        <message>
            <source>2 to this power is the number of buckets; fewer bits join more n-grams by chance</source>
            <translation>2 की यह घात बकेटों की संख्या है; कम बिट हों तो अधिक n-ग्राम संयोग से एक साथ पड़ते हैं</translation>
        </message>
        <message>
            <source>Bits of a bucket</source>
            <translation>बकेट के बिट</translation>
        </message>
        <message>
            <source>Buckets that few pool pairs have weigh more</source>
            <translation>जो बकेट पूल के कम युग्मों में हैं उनका भार अधिक होता है</translation>
        </message>
        <message>
            <source>Buckets that parts of words share; fewer take less memory</source>
            <translation>वे बकेट जिन्हें शब्दों के भाग साझा करते हैं; कम हों तो मेमोरी कम लगती है</translation>
        </message>
        <message>
            <source>Dimensions</source>
            <translation>आयाम</translation>
        </message>
        <message>
            <source>Epochs</source>
            <translation>एपॉक</translation>
        </message>
        <message>
            <source>Fewest occurrences</source>
            <translation>न्यूनतम आवृत्तियाँ</translation>
        </message>
        <message>
            <source>Finding latent axes</source>
            <translation>अव्यक्त अक्ष खोजना</translation>
        </message>
        <message>
            <source>Gain per token</source>
            <translation>प्रति टोकन लाभ</translation>
        </message>
        <message>
            <source>Half of the n-grams count negative, so that those that share a bucket cancel out on average; without it feature decay (variant e) can be used</source>
            <translation>आधे n-ग्राम ऋणात्मक गिने जाते हैं, ताकि एक ही बकेट वाले औसतन एक-दूसरे को काट दें; इसके बिना फ़ीचर क्षय (वैरिएंट e) का उपयोग हो सकता है</translation>
        </message>
        <message>
            <source>Hashed n-grams</source>
            <translation>हैश किए गए n-ग्राम</translation>
        </message>
        <message>
            <source>Latent dimensions; more keep more detail, at 4 bytes a pair and side each</source>
            <translation>अव्यक्त आयाम; अधिक हों तो अधिक बारीकियाँ बनी रहती हैं, हर एक के लिए प्रति युग्म और पक्ष 4 बाइट</translation>
        </message>
        <message>
            <source>Latent semantics (LSA)</source>
            <translation>अव्यक्त अर्थ (LSA)</translation>
        </message>
        <message>
            <source>Learning by</source>
            <translation>सीखने का तरीका</translation>
        </message>
        <message>
            <source>Learning word vectors</source>
            <translation>शब्द वेक्टर सीखना</translation>
        </message>
        <message>
            <source>Learns words that occur at least so often; others have vectors of their parts</source>
            <translation>कम से कम इतनी बार आने वाले शब्द सीखता है; बाकी के वेक्टर उनके भागों से बनते हैं</translation>
        </message>
        <message>
            <source>Longest word sequence</source>
            <translation>सबसे लंबा शब्द-क्रम</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>लॉस</translation>
        </message>
        <message>
            <source>Most frequent features of the sample and validation that count</source>
            <translation>नमूने और सत्यापन के सबसे अधिक बार आने वाले जितने फ़ीचर गिने जाते हैं</translation>
        </message>
        <message>
            <source>Passes over the texts to learn from</source>
            <translation>सीखने के पाठों पर से गुज़रने की संख्या</translation>
        </message>
        <message>
            <source>Passes that sharpen the dimensions; more come closer to the exact decomposition</source>
            <translation>आयामों को और सटीक बनाने वाले दौर; अधिक हों तो सटीक विघटन के और निकट</translation>
        </message>
        <message>
            <source>Pool pairs, beside validation, that vectors are learnt from</source>
            <translation>सत्यापन के अलावा पूल के वे युग्म जिनसे वेक्टर सीखे जाते हैं</translation>
        </message>
        <message>
            <source>Pooling</source>
            <translation>पूलिंग</translation>
        </message>
        <message>
            <source>Power iterations</source>
            <translation>पावर पुनरावृत्तियाँ</translation>
        </message>
        <message>
            <source>Power of frequency</source>
            <translation>आवृत्ति की घात</translation>
        </message>
        <message>
            <source>Reading texts to learn from</source>
            <translation>सीखने के पाठ पढ़ना</translation>
        </message>
        <message>
            <source>Reading vectors of tokens</source>
            <translation>टोकनों के वेक्टर पढ़ना</translation>
        </message>
        <message>
            <source>Safetensors file (.safetensors) with a vector for each token</source>
            <translation>हर टोकन के लिए एक वेक्टर वाली safetensors फ़ाइल (.safetensors)</translation>
        </message>
        <message>
            <source>Seed of the draws that learning vectors takes</source>
            <translation>वेक्टर सीखने में होने वाले यादृच्छिक चुनावों का सीड</translation>
        </message>
        <message>
            <source>Signs</source>
            <translation>चिह्न</translation>
        </message>
        <message>
            <source>Source model</source>
            <translation>स्रोत मॉडल</translation>
        </message>
        <message>
            <source>Static token vectors</source>
            <translation>स्थिर टोकन वेक्टर</translation>
        </message>
        <message>
            <source>Subword buckets</source>
            <translation>उपशब्द बकेट</translation>
        </message>
        <message>
            <source>Target model</source>
            <translation>लक्ष्य मॉडल</translation>
        </message>
        <message>
            <source>Target tokenizer</source>
            <translation>लक्ष्य टोकनाइज़र</translation>
        </message>
        <message>
            <source>Target vectors</source>
            <translation>लक्ष्य वेक्टर</translation>
        </message>
        <message>
            <source>The same for the target side; empty = as for the source</source>
            <translation>लक्ष्य पक्ष के लिए वही; खाली = जो स्रोत के लिए है</translation>
        </message>
        <message>
            <source>Tokenizer</source>
            <translation>टोकनाइज़र</translation>
        </message>
        <message>
            <source>Tokenizer of the target vectors; empty = the one beside them</source>
            <translation>लक्ष्य वेक्टरों का टोकनाइज़र; खाली = उनके साथ रखी फ़ाइल</translation>
        </message>
        <message>
            <source>Values of a learnt vector</source>
            <translation>सीखे गए वेक्टर के मान</translation>
        </message>
        <message>
            <source>Variant f: a pair's gain is divided by its length to this power; raise it for shorter pairs</source>
            <translation>वैरिएंट f: युग्म के लाभ को उसकी लंबाई की इस घात से भाग दिया जाता है; छोटे युग्मों के लिए इसे बढ़ाएँ</translation>
        </message>
        <message>
            <source>Variant f: a word counts by its frequency in validation to this power; lower it to favour rare words</source>
            <translation>वैरिएंट f: शब्द सत्यापन में अपनी आवृत्ति की इस घात के अनुसार गिना जाता है; दुर्लभ शब्दों को वरीयता देने के लिए इसे घटाएँ</translation>
        </message>
        <message>
            <source>Variant f: weight of pairs of neighbouring words beside single words, which weigh 1</source>
            <translation>वैरिएंट f: एकल शब्दों (भार 1) की तुलना में पड़ोसी शब्दों के जोड़ों का भार</translation>
        </message>
        <message>
            <source>Variant f: weight of the first five letters of longer words, which inflected forms share</source>
            <translation>वैरिएंट f: लंबे शब्दों के पहले पाँच अक्षरों का भार, जो विभक्ति वाले रूपों में समान होते हैं</translation>
        </message>
        <message>
            <source>Vector seed</source>
            <translation>वेक्टर सीड</translation>
        </message>
        <message>
            <source>Vectors</source>
            <translation>वेक्टर</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>शब्दावली</translation>
        </message>
        <message>
            <source>Weigh by rarity</source>
            <translation>दुर्लभता के अनुसार भार</translation>
        </message>
        <message>
            <source>Weight of bigrams</source>
            <translation>बाइग्राम का भार</translation>
        </message>
        <message>
            <source>Weight of prefixes</source>
            <translation>उपसर्गों का भार</translation>
        </message>
        <message>
            <source>What learning lowers: negatives compares with words drawn by chance, hierarchy goes down a tree of words</source>
            <translation>सीखना जिसे घटाता है: negatives यादृच्छिक रूप से निकाले गए शब्दों से तुलना करता है, hierarchy शब्दों के ट्री में नीचे उतरता है</translation>
        </message>
        <message>
            <source>Words of the longest word n-gram; 0 = letters only</source>
            <translation>सबसे लंबे शब्द n-ग्राम के शब्द; 0 = केवल अक्षर</translation>
        </message>
        <message>
            <source>a: near target centroids, b: near the mean validation target, c: seats for target clusters, d: b without near duplicates, e: b with feature decay, f: of those near by b, the pairs that together cover validation's n-grams best</source>
            <translation>a: लक्ष्य सेंट्रॉइड के निकट, b: माध्य सत्यापन लक्ष्य के निकट, c: लक्ष्य क्लस्टरों के लिए स्थान, d: b, लगभग डुप्लिकेट के बिना, e: b, फ़ीचर क्षय के साथ, f: b के अनुसार निकट युग्मों में से वे जो मिलकर सत्यापन के n-ग्रामों को सबसे अच्छी तरह कवर करते हैं</translation>
        </message>
        <message>
            <source>fastText</source>
            <translation>fastText</translation>
        </message>
        <message>
            <source>fastText model file (.bin or .ftz) for the source side; empty = learn vectors from the texts</source>
            <translation>स्रोत पक्ष के लिए fastText मॉडल फ़ाइल (.bin या .ftz); खाली = पाठों से वेक्टर सीखें</translation>
        </message>
        <message>
            <source>fastText model file (.bin or .ftz) for the target side; empty = learn vectors from the texts</source>
            <translation>लक्ष्य पक्ष के लिए fastText मॉडल फ़ाइल (.bin या .ftz); खाली = पाठों से वेक्टर सीखें</translation>
        </message>
        <message>
            <source>mean: all tokens weigh the same; position: token r of R weighs r / (1 + ... + R)</source>
            <translation>mean: सभी टोकनों का भार समान; position: R में से r-वें टोकन का भार r / (1 + ... + R)</translation>
        </message>
        <message>
            <source>pairs that together cover validation's n-grams, k = M/20</source>
            <translation>वे युग्म जो मिलकर सत्यापन के n-ग्रामों को कवर करते हैं, k = M/20</translation>
        </message>
        <message>
            <source>skipgram: words near a word from it; cbow: a word from those near it, several times as fast</source>
            <translation>skipgram: शब्द से उसके आसपास के शब्द; cbow: आसपास के शब्दों से शब्द, कई गुना तेज़</translation>
        </message>
        <message>
            <source>the expected cosine distance to the cluster's validation pairs, less 0.5 x likeness to the pool, before n-grams are looked at</source>
            <translation>क्लस्टर के सत्यापन युग्मों से अपेक्षित कोसाइन दूरी, घटा 0.5 x पूल से समानता, n-ग्राम देखने से पहले</translation>
        </message>
        <message>
            <source>tokenizer.json or vocab.txt of the vectors; empty = the one beside them</source>
            <translation>वेक्टरों की tokenizer.json या vocab.txt; खाली = उनके साथ रखी फ़ाइल</translation>
        </message>
        <message>
            <source>Testing differences</source>
            <translation>अंतरों का परीक्षण</translation>
        </message>
        <message>
            <source>no noise was planted</source>
            <translation>कोई शोर नहीं मिलाया गया था</translation>
        </message>
        <message>
            <source>the pairs are not rows of the pool</source>
            <translation>ये युग्म पूल की पंक्तियाँ नहीं हैं</translation>
        </message>
        <message>
            <source>the pool has no domain labels</source>
            <translation>पूल में डोमेन लेबल नहीं हैं</translation>
        </message>
        <message>
            <source>there are no dense vectors of pool and test</source>
            <translation>पूल और परीक्षण के सघन वेक्टर नहीं हैं</translation>
        </message>
    </context>
    <context>
        <name>craft::ui</name>
        <message>
            <source>Inputs</source>
            <translation>इनपुट</translation>
        </message>
        <message>
            <source>Corpus</source>
            <translation>कॉर्पस</translation>
        </message>
        <message>
            <source>For</source>
            <translation>किसके लिए</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>फ़ॉर्मैट</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>भाषाएँ</translation>
        </message>
        <message>
            <source>Left out, and why</source>
            <translation>क्या छोड़ा गया, और क्यों</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>पढ़ी गईं</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>प्रयुक्त</translation>
        </message>
        <message>
            <source>Repaired</source>
            <translation>सुधारी गईं</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>छोड़ी गईं</translation>
        </message>
        <message>
            <source>%1 of %2 pool pairs may be selected.</source>
            <translation>पूल के %2 में से %1 युग्म चुने जा सकते हैं।</translation>
        </message>
        <message>
            <source>Left out of the pool because</source>
            <translation>पूल से छोड़ने का कारण</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>युग्म</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>पैरामीटर</translation>
        </message>
        <message>
            <source>Preset %1. Everything that is not listed is as in the preset.</source>
            <translation>प्रीसेट %1। जो सूची में नहीं है, वह सब प्रीसेट के अनुसार है।</translation>
        </message>
        <message>
            <source>Parameter</source>
            <translation>पैरामीटर</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>मान</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>अर्थ</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>क्लस्टर</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>शीर्षक</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>संख्या</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>पूल</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>सत्यापन</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>हिस्सा</translation>
        </message>
        <message>
            <source>Quota</source>
            <translation>कोटा</translation>
        </message>
        <message>
            <source>Selected</source>
            <translation>चयनित</translation>
        </message>
        <message>
            <source>Diameter</source>
            <translation>व्यास</translation>
        </message>
        <message>
            <source>The %1 clusters with the largest shares of validation; %2 more are not listed.</source>
            <translation>सत्यापन के सबसे बड़े हिस्सों वाले %1 क्लस्टर; %2 और सूची में नहीं हैं।</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>चयन</translation>
        </message>
        <message>
            <source>%1 of %2 pairs asked for, with %3 source and %4 target tokens.</source>
            <translation>माँगे गए %2 युग्मों में से %1, जिनमें %3 स्रोत टोकन और %4 लक्ष्य टोकन हैं।</translation>
        </message>
        <message>
            <source>%1 places could not be filled: the clusters that were asked have no more pairs.</source>
            <translation>%1 स्थान नहीं भरे जा सके: जिन क्लस्टरों से युग्म माँगे गए उनमें और युग्म नहीं हैं।</translation>
        </message>
        <message>
            <source>%1 pairs come from clusters without a share, because the others ran out.</source>
            <translation>%1 युग्म ऐसे क्लस्टरों से आए हैं जिनका कोई हिस्सा नहीं है, क्योंकि बाकी क्लस्टर खाली हो गए।</translation>
        </message>
        <message>
            <source>By hand: %1 pairs pinned in, %2 locked out.</source>
            <translation>हाथ से: %1 युग्म पिन किए गए, %2 लॉक किए गए।</translation>
        </message>
        <message>
            <source>How close it is</source>
            <translation>चयन कितना निकट है</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>यह क्या है</translation>
        </message>
        <message>
            <source>The slope and the total are still being measured for this budget.</source>
            <translation>इस बजट के लिए ढाल और कुल मान अभी मापे जा रहे हैं।</translation>
        </message>
        <message>
            <source>Selection from %1</source>
            <translation>%1 का चयन</translation>
        </message>
        <message>
            <source>%1 of %2 pool pairs, chosen to resemble %3 validation pairs.</source>
            <translation>पूल के %2 में से %1 युग्म, %3 सत्यापन युग्मों से समानता के आधार पर चुने गए।</translation>
        </message>
        <message>
            <source>How to reproduce it</source>
            <translation>इसे दोहराने का तरीका</translation>
        </message>
        <message>
            <source>The same files and this command give the same pairs, on any machine and any number of threads.</source>
            <translation>वही फ़ाइलें और यह कमांड किसी भी मशीन पर और कितने भी थ्रेड के साथ वही युग्म देते हैं।</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::BaselineMenu</name>
        <message>
            <source>Add method</source>
            <translation>विधि जोड़ें</translation>
        </message>
        <message>
            <source>Selects by another method with the present budget and its default parameters, keeps the run and compares it with the present one</source>
            <translation>किसी दूसरी विधि से, उसके डिफ़ॉल्ट पैरामीटरों और वर्तमान बजट के साथ चुनता है, रन को रखता है और वर्तमान रन से उसकी तुलना करता है</translation>
        </message>
        <message>
            <source>Random in each cluster</source>
            <translation>हर क्लस्टर में यादृच्छिक</translation>
        </message>
        <message>
            <source>Random pairs of each cluster</source>
            <translation>हर क्लस्टर के यादृच्छिक युग्म</translation>
        </message>
        <message>
            <source>Nearest in each cluster</source>
            <translation>हर क्लस्टर में निकटतम</translation>
        </message>
        <message>
            <source>The pairs that are nearest to the centre of their cluster</source>
            <translation>वे युग्म जो अपने क्लस्टर के केंद्र के सबसे निकट हैं</translation>
        </message>
        <message>
            <source>Random in the whole pool</source>
            <translation>पूरे पूल में यादृच्छिक</translation>
        </message>
        <message>
            <source>Random pairs of the pool, no clusters</source>
            <translation>पूल के यादृच्छिक युग्म, बिना क्लस्टर</translation>
        </message>
        <message>
            <source>Nearest to the validation mean</source>
            <translation>सत्यापन माध्य के निकटतम</translation>
        </message>
        <message>
            <source>The pairs most similar to the mean of all validation pairs, no clusters</source>
            <translation>सभी सत्यापन युग्मों के माध्य से सबसे मिलते-जुलते युग्म, बिना क्लस्टर</translation>
        </message>
        <message>
            <source>Baselines</source>
            <translation>आधार-विधियाँ</translation>
        </message>
        <message>
            <source>Methods</source>
            <translation>विधियाँ</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::Chart</name>
        <message>
            <source>Sort by value</source>
            <translation>मान के अनुसार क्रमित करें</translation>
        </message>
        <message>
            <source>Sort by number</source>
            <translation>संख्या के अनुसार क्रमित करें</translation>
        </message>
        <message>
            <source>Sort by title</source>
            <translation>शीर्षक के अनुसार क्रमित करें</translation>
        </message>
        <message>
            <source>What this shows</source>
            <translation>यह क्या दिखाता है</translation>
        </message>
        <message>
            <source>Options and export</source>
            <translation>विकल्प और निर्यात</translation>
        </message>
        <message>
            <source>Logarithmic scale</source>
            <translation>लघुगणकीय पैमाना</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>तालिका के रूप में दिखाएँ</translation>
        </message>
        <message>
            <source>Copy image</source>
            <translation>छवि कॉपी करें</translation>
        </message>
        <message>
            <source>Copy data</source>
            <translation>डेटा कॉपी करें</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>इस रूप में सहेजें</translation>
        </message>
        <message>
            <source>PNG image, %1×…</source>
            <translation>PNG छवि, %1×…</translation>
        </message>
        <message>
            <source>SVG drawing…</source>
            <translation>SVG चित्र…</translation>
        </message>
        <message>
            <source>PDF document…</source>
            <translation>PDF दस्तावेज़…</translation>
        </message>
        <message>
            <source>CSV data…</source>
            <translation>CSV डेटा…</translation>
        </message>
        <message>
            <source>Save %1</source>
            <translation>%1 सहेजें</translation>
        </message>
        <message>
            <source>%1 was written.</source>
            <translation>%1 लिख दी गई।</translation>
        </message>
        <message>
            <source>Show all charts</source>
            <translation>सभी चार्ट दिखाएँ</translation>
        </message>
        <message>
            <source>Show this chart only</source>
            <translation>केवल यह चार्ट दिखाएँ</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ClusterChart</name>
        <message>
            <source>Preview on a sample of %1 of %2 pairs</source>
            <translation>%2 में से %1 युग्मों के नमूने पर पूर्वावलोकन</translation>
        </message>
        <message>
            <source>Computing…</source>
            <translation>गणना हो रही है…</translation>
        </message>
        <message>
            <source>Showing k = %1, computing k = %2</source>
            <translation>k = %1 दिख रहा है, k = %2 की गणना हो रही है</translation>
        </message>
        <message>
            <source>too few</source>
            <translation>बहुत कम</translation>
        </message>
        <message>
            <source>more than its share</source>
            <translation>अपने हिस्से से अधिक</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>क्लस्टर</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>शीर्षक</translation>
        </message>
        <message>
            <source>No clusters yet.</source>
            <translation>अभी कोई क्लस्टर नहीं है।</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n cluster(s). Largest by %2: cluster %3, %4, with %5.</source>
            <extracomment>%1 "Cluster sizes", %2 "Validation", %3 number of the cluster, %4 its title, %5 "4.2 %"</extracomment>
            <translation>
                <numerusform>%1, %n क्लस्टर। %2 के अनुसार सबसे बड़ा: क्लस्टर %3, %4, मान %5।</numerusform>
                <numerusform>%1, %n क्लस्टर। %2 के अनुसार सबसे बड़ा: क्लस्टर %3, %4, मान %5।</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cluster(s) selected.</source>
            <translation>
                <numerusform>%n क्लस्टर चुना गया।</numerusform>
                <numerusform>%n क्लस्टर चुने गए।</numerusform>
            </translation>
        </message>
        <message>
            <source>Cluster %1, %2</source>
            <translation>क्लस्टर %1, %2</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ClusterTable</name>
        <message>
            <source>Clusters</source>
            <translation>क्लस्टर</translation>
        </message>
        <message>
            <source>Show pairs</source>
            <translation>युग्म दिखाएँ</translation>
        </message>
        <message>
            <source>Lock out</source>
            <translation>लॉक करें</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>मुक्त करें</translation>
        </message>
        <message>
            <source>Double weight</source>
            <translation>भार दोगुना करें</translation>
        </message>
        <message>
            <source>Pin the selected pairs</source>
            <translation>चयनित युग्म पिन करें</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ClusterTableModel</name>
        <message>
            <source>Cluster</source>
            <translation>क्लस्टर</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>शीर्षक</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>पूल</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>सत्यापन</translation>
        </message>
        <message>
            <source>Validation %</source>
            <translation>सत्यापन %</translation>
        </message>
        <message>
            <source>Quota</source>
            <translation>कोटा</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>लिए गए</translation>
        </message>
        <message>
            <source>Shortage</source>
            <translation>कमी</translation>
        </message>
        <message>
            <source>Diameter</source>
            <translation>व्यास</translation>
        </message>
        <message>
            <source>Mean radius</source>
            <translation>माध्य त्रिज्या</translation>
        </message>
        <message>
            <source>Residual</source>
            <translation>अवशिष्ट</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>भार</translation>
        </message>
        <message>
            <source>Pairs that the cluster was asked for and does not have.</source>
            <translation>वे युग्म जो क्लस्टर से माँगे गए पर उसके पास नहीं हैं।</translation>
        </message>
        <message>
            <source>A factor on the share wanted of the cluster; 0 locks it out.</source>
            <translation>क्लस्टर के वांछित हिस्से पर गुणक; 0 उसे लॉक कर देता है।</translation>
        </message>
        <message>
            <source>locked out</source>
            <translation>लॉक किया गया</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>कमांड</translation>
        </message>
        <message>
            <source>Type a command</source>
            <translation>कमांड लिखें</translation>
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
            <translation>क्लस्टर के अनुसार हिस्से</translation>
        </message>
        <message>
            <source>How much of each selection comes from each cluster. The difference is the share in B minus the share in A, in points of percent.</source>
            <translation>हर चयन का कितना भाग किस क्लस्टर से आता है। अंतर B का हिस्सा घटा A का हिस्सा है, प्रतिशत अंकों में।</translation>
        </message>
        <message>
            <source>Difference, B − A</source>
            <translation>अंतर, B − A</translation>
        </message>
        <message>
            <source>A as outline, B filled</source>
            <translation>A रूपरेखा के रूप में, B भरा हुआ</translation>
        </message>
        <message>
            <source>%1 %2: A %3, B %4</source>
            <translation>%1 %2: A %3, B %4</translation>
        </message>
        <message>
            <source>Share in B − share in A, by cluster</source>
            <translation>B में हिस्सा − A में हिस्सा, क्लस्टर के अनुसार</translation>
        </message>
        <message>
            <source>more in B</source>
            <translation>B में अधिक</translation>
        </message>
        <message>
            <source>more in A</source>
            <translation>A में अधिक</translation>
        </message>
        <message>
            <source>Share of the selection, by cluster</source>
            <translation>क्लस्टर के अनुसार चयन का हिस्सा</translation>
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
            <translation>क्लस्टर</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>शीर्षक</translation>
        </message>
        <message>
            <source>Share in A</source>
            <translation>A में हिस्सा</translation>
        </message>
        <message>
            <source>Share in B</source>
            <translation>B में हिस्सा</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>अंतर</translation>
        </message>
        <message>
            <source>Nothing to compare by cluster.</source>
            <translation>क्लस्टर के अनुसार तुलना के लिए कुछ नहीं है।</translation>
        </message>
        <message>
            <source>%1 of the selection lie in other clusters in B than in A.</source>
            <translation>चयन का %1 भाग B में A से अलग क्लस्टरों में है।</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ComparePage</name>
        <message>
            <source>In both</source>
            <translation>दोनों में</translation>
        </message>
        <message>
            <source>Pairs that A and B have selected.</source>
            <translation>वे युग्म जो A और B दोनों ने चुने हैं।</translation>
        </message>
        <message>
            <source>Only in A</source>
            <translation>केवल A में</translation>
        </message>
        <message>
            <source>Pairs that only A has selected.</source>
            <translation>वे युग्म जो केवल A ने चुने हैं।</translation>
        </message>
        <message>
            <source>Only in B</source>
            <translation>केवल B में</translation>
        </message>
        <message>
            <source>Pairs that only B has selected.</source>
            <translation>वे युग्म जो केवल B ने चुने हैं।</translation>
        </message>
        <message>
            <source>Jaccard</source>
            <translation>जैकार्ड</translation>
        </message>
        <message>
            <source>Pairs in both, divided by pairs in A or B: 1 for equal selections, 0 for selections without a common pair.</source>
            <translation>दोनों में मौजूद युग्म, A या B में मौजूद युग्मों से विभाजित: समान चयनों के लिए 1, बिना साझा युग्म वाले चयनों के लिए 0।</translation>
        </message>
        <message>
            <source>Common pairs by cluster</source>
            <translation>क्लस्टर के अनुसार साझा युग्म</translation>
        </message>
        <message>
            <source>Two runs are compared here: what both select, and what only one of them does.</source>
            <translation>यहाँ दो रनों की तुलना होती है: दोनों क्या चुनते हैं, और क्या केवल एक चुनता है।</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>रन %1</translation>
        </message>
        <message>
            <source>The run to compare: a kept one, or what is shown now</source>
            <translation>तुलना का रन: कोई रखा हुआ रन, या जो अभी दिख रहा है</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>Exchange A and B</source>
            <translation>A और B की अदला-बदली करें</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>Numbers and parameters</source>
            <translation>संख्याएँ और पैरामीटर</translation>
        </message>
        <message>
            <source>Lists of pairs</source>
            <translation>युग्मों की सूचियाँ</translation>
        </message>
        <message>
            <source>Save list as TSV…</source>
            <translation>सूची TSV के रूप में सहेजें…</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>युग्म</translation>
        </message>
        <message>
            <source>Present run</source>
            <translation>वर्तमान रन</translation>
        </message>
        <message>
            <source>Run %1: %2, %3 pairs</source>
            <translation>रन %1: %2, %3 युग्म</translation>
        </message>
        <message>
            <source>Comparing runs</source>
            <translation>रनों की तुलना</translation>
        </message>
        <message>
            <source>A and B are the same run. Choose another one, or make a baseline.</source>
            <translation>A और B एक ही रन हैं। कोई दूसरा रन चुनें, या बेसलाइन बनाएँ।</translation>
        </message>
        <message>
            <source>The two runs have different clusters. The table shows how many common pairs lie in a cluster of A and one of B; ● marks clusters that belong together.</source>
            <translation>दोनों रनों के क्लस्टर अलग हैं। तालिका दिखाती है कि कितने साझा युग्म A के किसी क्लस्टर और B के किसी क्लस्टर में हैं; ● उन क्लस्टरों पर है जो एक-दूसरे के अनुरूप हैं।</translation>
        </message>
        <message>
            <source>There is nothing to compare yet.</source>
            <translation>अभी तुलना के लिए कुछ नहीं है।</translation>
        </message>
        <message>
            <source>What</source>
            <translation>क्या</translation>
        </message>
        <message>
            <source>B − A</source>
            <translation>B − A</translation>
        </message>
        <message>
            <source>Cluster of A</source>
            <translation>A का क्लस्टर</translation>
        </message>
        <message>
            <source>Cluster of B</source>
            <translation>B का क्लस्टर</translation>
        </message>
        <message>
            <source>Common pairs</source>
            <translation>साझा युग्म</translation>
        </message>
        <message>
            <source>Source tokens</source>
            <translation>स्रोत टोकन</translation>
        </message>
        <message>
            <source>Target tokens</source>
            <translation>लक्ष्य टोकन</translation>
        </message>
        <message>
            <source>Discrete KL</source>
            <translation>डिस्क्रीट KL</translation>
        </message>
        <message>
            <source>Residual</source>
            <translation>अवशिष्ट</translation>
        </message>
        <message>
            <source>Mean radius</source>
            <translation>माध्य त्रिज्या</translation>
        </message>
        <message>
            <source>Lipschitz L</source>
            <translation>लिप्शिट्ज़ L</translation>
        </message>
        <message>
            <source>KL bound</source>
            <translation>KL परिबंध</translation>
        </message>
        <message>
            <source>≠ %1</source>
            <translation>≠ %1</translation>
        </message>
        <message>
            <source>Only in A (%1)</source>
            <translation>केवल A में (%1)</translation>
        </message>
        <message>
            <source>Only in B (%1)</source>
            <translation>केवल B में (%1)</translation>
        </message>
        <message>
            <source>In both (%1)</source>
            <translation>दोनों में (%1)</translation>
        </message>
        <message>
            <source>Save list</source>
            <translation>सूची सहेजें</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>%1 सहेजना</translation>
        </message>
        <message>
            <source>%1 was written.</source>
            <translation>%1 लिख दी गई।</translation>
        </message>
        <message>
            <source>Parts of the comparison</source>
            <translation>तुलना के भाग</translation>
        </message>
        <message>
            <source>Pairs and clusters</source>
            <translation>युग्म और क्लस्टर</translation>
        </message>
        <message>
            <source>On the test set</source>
            <translation>परीक्षण सेट पर</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ControlsPanel</name>
        <message>
            <source>Budget</source>
            <translation>बजट</translation>
        </message>
        <message>
            <source>Unit of the budget</source>
            <translation>बजट की इकाई</translation>
        </message>
        <message>
            <source>pairs</source>
            <translation>युग्म</translation>
        </message>
        <message>
            <source>target tokens</source>
            <translation>लक्ष्य टोकन</translation>
        </message>
        <message>
            <source>&amp;Budget</source>
            <translation>बजट (&amp;B)</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>क्लस्टर</translation>
        </message>
        <message>
            <source>auto</source>
            <translation>स्वतः</translation>
        </message>
        <message>
            <source>One cluster for every few validation pairs, as the preset says</source>
            <translation>हर कुछ सत्यापन युग्मों के लिए एक क्लस्टर, जैसा प्रीसेट कहता है</translation>
        </message>
        <message>
            <source>Clusters (&amp;k)</source>
            <translation>क्लस्टर (&amp;k)</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>लागू करें</translation>
        </message>
        <message>
            <source>Apply changes at once</source>
            <translation>बदलाव तुरंत लागू करें</translation>
        </message>
        <message>
            <source>More on selecting</source>
            <translation>चयन के और विकल्प</translation>
        </message>
        <message>
            <source>Clustering</source>
            <translation>क्लस्टरिंग</translation>
        </message>
        <message>
            <source>Vectors</source>
            <translation>वेक्टर</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>पूल</translation>
        </message>
        <message>
            <source>of %1 pairs in the pool</source>
            <translation>पूल के %1 युग्मों में से</translation>
        </message>
        <message>
            <source>%1 target tokens, of %2 eligible pairs</source>
            <translation>%2 पात्र युग्मों के %1 लक्ष्य टोकन</translation>
        </message>
        <message>
            <source>%1 pairs of %2 eligible</source>
            <translation>%2 पात्र युग्मों में से %1</translation>
        </message>
        <message>
            <source>Ranked for up to %1 pairs so far; more follow on release</source>
            <translation>अब तक %1 युग्मों तक रैंक किए गए; छोड़ने पर और होंगे</translation>
        </message>
        <message>
            <source>This method selects for one budget at a time: computed anew on release</source>
            <translation>यह विधि एक बार में एक ही बजट के लिए चुनती है: छोड़ने पर फिर से गणना होती है</translation>
        </message>
        <message>
            <source>Preview on %1 of %2 pool pairs</source>
            <translation>पूल के %2 में से %1 युग्मों पर पूर्वावलोकन</translation>
        </message>
        <message>
            <source>%1 validation pairs; ticks are values that show at once</source>
            <translation>%1 सत्यापन युग्म; निशान वे मान हैं जिनका परिणाम तुरंत दिखता है</translation>
        </message>
        <message>
            <source>Nothing selected yet.</source>
            <translation>अभी कुछ नहीं चुना गया है।</translation>
        </message>
        <message>
            <source>Computing…</source>
            <translation>गणना हो रही है…</translation>
        </message>
        <message>
            <source>Preview: release to compute.</source>
            <translation>पूर्वावलोकन: गणना के लिए छोड़ें।</translation>
        </message>
        <message>
            <source>Parameters changed: what is shown is older.</source>
            <translation>पैरामीटर बदल गए हैं: जो दिख रहा है वह पुराना है।</translation>
        </message>
        <message>
            <source>Up to date.</source>
            <translation>अद्यतन है।</translation>
        </message>
        <message>
            <source>Up to date; measuring the bound…</source>
            <translation>अद्यतन है; परिबंध मापा जा रहा है…</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>चुनें</translation>
        </message>
        <message>
            <source>This method selects without clusters: they only describe what it selects</source>
            <translation>यह विधि क्लस्टरों के बिना चुनती है: वे केवल बताते हैं कि क्या चुना गया</translation>
        </message>
        <message>
            <source>This method selects without clusters and vectors: they only describe what it selects</source>
            <translation>यह विधि क्लस्टरों और वेक्टरों के बिना चुनती है: वे केवल बताते हैं कि क्या चुना गया</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::CostView</name>
        <message>
            <source>Costs of the cluster's pairs</source>
            <translation>क्लस्टर के युग्मों की लागतें</translation>
        </message>
        <message>
            <source>Costs from %1 to %2, median %3; this pair %4; the cut is at %5.</source>
            <translation>लागतें %1 से %2 तक, माध्यिका %3; यह युग्म %4; कट %5 पर है।</translation>
        </message>
        <message>
            <source>How many pairs of the cluster have which cost. Drag the cut to give the cluster another quota.</source>
            <translation>क्लस्टर के कितने युग्मों की कितनी लागत है। क्लस्टर को दूसरा कोटा देने के लिए कट को खींचें।</translation>
        </message>
        <message>
            <source>How many pairs of the cluster have which cost.</source>
            <translation>क्लस्टर के कितने युग्मों की कितनी लागत है।</translation>
        </message>
        <message>
            <source>Quota %1 (now %2)</source>
            <translation>कोटा %1 (अभी %2)</translation>
        </message>
        <message>
            <source>cut: quota %1</source>
            <translation>कट: कोटा %1</translation>
        </message>
        <message>
            <source>this pair %1</source>
            <translation>यह युग्म %1</translation>
        </message>
        <message>
            <source>cost, lower is better</source>
            <translation>लागत, कम बेहतर है</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::DomainChoice</name>
        <message>
            <source>Known domain</source>
            <translation>ज्ञात डोमेन</translation>
        </message>
        <message>
            <source>A column of the pool that says which domain a pair is of; precision, recall and lift of the chosen value are measured then</source>
            <translation>पूल का वह कॉलम जो बताता है कि युग्म किस डोमेन का है; तब चुने हुए मान का परिशुद्धता, रिकॉल और लिफ़्ट मापा जाता है</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>मान</translation>
        </message>
        <message>
            <source>The domain that the test set is of</source>
            <translation>वह डोमेन जिसका परीक्षण सेट है</translation>
        </message>
        <message>
            <source>none</source>
            <translation>कोई नहीं</translation>
        </message>
        <message>
            <source>reading…</source>
            <translation>पढ़ा जा रहा है…</translation>
        </message>
        <message>
            <source>Reading the values of %1</source>
            <translation>%1 के मान पढ़ना</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>choose one</source>
            <translation>एक चुनें</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::EmptyView</name>
        <message>
            <source>The selection failed</source>
            <translation>चयन विफल रहा</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>फिर से कोशिश करें</translation>
        </message>
        <message>
            <source>Selecting…</source>
            <translation>चयन हो रहा है…</translation>
        </message>
        <message>
            <source>No project is open</source>
            <translation>कोई प्रोजेक्ट खुला नहीं है</translation>
        </message>
        <message>
            <source>Pool and validation are needed</source>
            <translation>पूल और सत्यापन आवश्यक हैं</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>फ़ाइलें आयात करें</translation>
        </message>
        <message>
            <source>Nothing is selected yet</source>
            <translation>अभी कुछ नहीं चुना गया है</translation>
        </message>
        <message>
            <source>Select %1 pairs</source>
            <translation>%1 युग्म चुनें</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ExportDialog</name>
        <message>
            <source>fairseq, Marian, OpenNMT: one file per language</source>
            <translation>fairseq, Marian, OpenNMT: हर भाषा के लिए एक फ़ाइल</translation>
        </message>
        <message>
            <source>pandas and scripts; your further columns stand behind the texts</source>
            <translation>pandas और स्क्रिप्ट; आपके अन्य कॉलम पाठ के बाद आते हैं</translation>
        </message>
        <message>
            <source>pandas and spreadsheets; quoted, with a header</source>
            <translation>pandas और स्प्रेडशीट; उद्धरण चिह्नों और हेडर के साथ</translation>
        </message>
        <message>
            <source>load_dataset and most fine-tuning scripts</source>
            <translation>load_dataset और अधिकांश फ़ाइन-ट्यूनिंग स्क्रिप्ट</translation>
        </message>
        <message>
            <source>translation memories such as OmegaT's</source>
            <translation>अनुवाद मेमोरी, जैसे OmegaT की</translation>
        </message>
        <message>
            <source>line numbers, for a corpus you keep yourself</source>
            <translation>लाइन संख्याएँ, उस कॉर्पस के लिए जो आप स्वयं रखते हैं</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>निर्यात</translation>
        </message>
        <message>
            <source>Formats</source>
            <translation>फ़ॉर्मैट</translation>
        </message>
        <message>
            <source>Copy snippet</source>
            <translation>कोड का अंश कॉपी करें</translation>
        </message>
        <message>
            <source>Copy how to load %1</source>
            <translation>%1 को लोड करने का तरीका कॉपी करें</translation>
        </message>
        <message>
            <source>First lines of</source>
            <translation>इसकी पहली लाइनें</translation>
        </message>
        <message>
            <source>File to look at</source>
            <translation>देखी जाने वाली फ़ाइल</translation>
        </message>
        <message>
            <source>First lines of the file</source>
            <translation>फ़ाइल की पहली लाइनें</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>फ़ोल्डर (&amp;F)</translation>
        </message>
        <message>
            <source>Folder to write</source>
            <translation>लिखने का फ़ोल्डर</translation>
        </message>
        <message>
            <source>It appears complete or not at all</source>
            <translation>यह या तो पूरा दिखाई देगा या बिल्कुल नहीं</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>ब्राउज़ करें…</translation>
        </message>
        <message>
            <source>Progress of the export</source>
            <translation>निर्यात की प्रगति</translation>
        </message>
        <message>
            <source>Copy as command line</source>
            <translation>कमांड लाइन के रूप में कॉपी करें</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>फ़ोल्डर खोलें</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>पथ कॉपी करें</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>रद्द करें</translation>
        </message>
        <message>
            <source>The command is in the clipboard</source>
            <translation>कमांड क्लिपबोर्ड में है</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>बंद करें</translation>
        </message>
        <message>
            <source>Preview of the export</source>
            <translation>निर्यात का पूर्वावलोकन</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>count, kind of character</comment>
            <translation>%1 %2</translation>
        </message>
        <message numerus="yes">
            <source>%1
⚠ %n pair(s) change to fit: %2</source>
            <translation>
                <numerusform>%1
⚠ %n युग्म को अनुकूल बनाने के लिए बदला जाएगा: %2</numerusform>
                <numerusform>%1
⚠ %n युग्मों को अनुकूल बनाने के लिए बदला जाएगा: %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) will be written, about %1</source>
            <translation>
                <numerusform>%n युग्म लिखा जाएगा, लगभग %1</numerusform>
                <numerusform>%n युग्म लिखे जाएँगे, लगभग %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) are left out because a side is empty</source>
            <translation>
                <numerusform>%n युग्म छोड़ा गया क्योंकि उसका एक पक्ष खाली है</numerusform>
                <numerusform>%n युग्म छोड़े गए क्योंकि उनका एक पक्ष खाली है</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 holds other things: choose a new or an empty folder</source>
            <translation>%1 में दूसरी चीज़ें हैं: कोई नया या खाली फ़ोल्डर चुनें</translation>
        </message>
        <message>
            <source>%1 holds an earlier export. It stays until the new one is complete.</source>
            <translation>%1 में पहले का एक निर्यात है। नया निर्यात पूरा होने तक वह बना रहेगा।</translation>
        </message>
        <message>
            <source>Replace %1</source>
            <translation>%1 को बदलें</translation>
        </message>
        <message>
            <source>Exporting…</source>
            <translation>निर्यात हो रहा है…</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>निर्यात करना</translation>
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
                <numerusform>%1 में %n युग्म लिखा गया
मैनिफ़ेस्ट का SHA-256 %2</numerusform>
                <numerusform>%1 में %n युग्म लिखे गए
मैनिफ़ेस्ट का SHA-256 %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wrote %n pair(s) to %1</source>
            <translation>
                <numerusform>%1 में %n युग्म लिखा गया</numerusform>
                <numerusform>%1 में %n युग्म लिखे गए</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>रोका गया। कुछ नहीं लिखा गया।</translation>
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
            <translation>युग्मों का फ़िल्टर</translation>
        </message>
        <message>
            <source>Filter: words, /regex/, cluster:12 sel:yes len&gt;40 …</source>
            <translation>फ़िल्टर: शब्द, /regex/, cluster:12 sel:yes len&gt;40 …</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>हाल के</translation>
        </message>
        <message>
            <source>Filters used before</source>
            <translation>पहले इस्तेमाल किए गए फ़िल्टर</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>सहायता</translation>
        </message>
        <message>
            <source>Everything the filter understands</source>
            <translation>फ़िल्टर जो कुछ समझता है</translation>
        </message>
        <message>
            <source>No filter was used yet</source>
            <translation>अभी तक कोई फ़िल्टर इस्तेमाल नहीं हुआ</translation>
        </message>
        <message>
            <source>All terms must hold. Choose one to insert its example.</source>
            <translation>सभी शर्तें पूरी होनी चाहिए। किसी शर्त का उदाहरण डालने के लिए उसे चुनें।</translation>
        </message>
        <message>
            <source>%1   %2</source>
            <translation>%1   %2</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1। %2</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::Headline</name>
        <message>
            <source>Copy %1</source>
            <translation>%1 कॉपी करें</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ImportCheckPage</name>
        <message>
            <source>Show skipped rows</source>
            <translation>छोड़ी गई पंक्तियाँ दिखाएँ</translation>
        </message>
        <message>
            <source>Progress of the import</source>
            <translation>आयात की प्रगति</translation>
        </message>
        <message>
            <source>Skip them</source>
            <translation>उन्हें छोड़ें</translation>
        </message>
        <message>
            <source>Add them again</source>
            <translation>फिर से जोड़ें</translation>
        </message>
        <message>
            <source>What became of the rows</source>
            <translation>पंक्तियों का क्या हुआ</translation>
        </message>
        <message>
            <source>Corpus</source>
            <translation>कॉर्पस</translation>
        </message>
        <message>
            <source>For</source>
            <translation>किसके लिए</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>पढ़ी गईं</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>प्रयुक्त</translation>
        </message>
        <message>
            <source>Repaired</source>
            <translation>सुधारी गईं</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>छोड़ी गईं</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>क्यों</translation>
        </message>
        <message>
            <source>Skipped and repaired rows</source>
            <translation>छोड़ी और सुधारी गई पंक्तियाँ</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>लाइन</translation>
        </message>
        <message>
            <source>What</source>
            <translation>क्या</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>पाठ</translation>
        </message>
        <message>
            <source>Save report…</source>
            <translation>रिपोर्ट सहेजें…</translation>
        </message>
        <message>
            <source>How many pairs can you afford to train on?</source>
            <translation>आप कितने युग्मों पर प्रशिक्षण कर सकते हैं?</translation>
        </message>
        <message>
            <source>Looking for files that were imported before</source>
            <translation>पहले आयात की गई फ़ाइलों की खोज</translation>
        </message>
        <message>
            <source>Comparing files</source>
            <translation>फ़ाइलों की तुलना</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>files (role)</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>These files are in the project already</source>
            <translation>ये फ़ाइलें पहले से प्रोजेक्ट में हैं</translation>
        </message>
        <message>
            <source>%1
The same pairs once more would only be left out as duplicates.</source>
            <translation>%1
वही युग्म दोबारा आयात करने पर डुप्लिकेट मानकर छोड़ दिए जाएँगे।</translation>
        </message>
        <message>
            <source>Nothing was left to import</source>
            <translation>आयात करने को कुछ नहीं बचा था</translation>
        </message>
        <message>
            <source>Reading and checking every row</source>
            <translation>हर पंक्ति को पढ़ना और जाँचना</translation>
        </message>
        <message>
            <source>%1, about %2 left</source>
            <comment>stage, time</comment>
            <translation>%1, लगभग %2 शेष</translation>
        </message>
        <message>
            <source>Nothing was imported</source>
            <translation>कुछ भी आयात नहीं हुआ</translation>
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
            <translation>आपने आयात रोक दिया। प्रोजेक्ट पहले जैसा है।</translation>
        </message>
        <message>
            <source>You stopped the import. No project was made.</source>
            <translation>आपने आयात रोक दिया। कोई प्रोजेक्ट नहीं बना।</translation>
        </message>
        <message>
            <source>%1; repaired: %2</source>
            <translation>%1; सुधारी गईं: %2</translation>
        </message>
        <message>
            <source>The first 100 rows of each reason</source>
            <translation>हर कारण की पहली 100 पंक्तियाँ</translation>
        </message>
        <message>
            <source>No row was skipped or repaired</source>
            <translation>कोई पंक्ति छोड़ी या सुधारी नहीं गई</translation>
        </message>
        <message>
            <source>%1 pairs are in the project</source>
            <translation>प्रोजेक्ट में %1 युग्म हैं</translation>
        </message>
        <message>
            <source>Before pairs can be selected, the project needs a training pool and a validation set: add what is missing with File, Import.</source>
            <translation>युग्म चुनने से पहले प्रोजेक्ट में प्रशिक्षण पूल और सत्यापन सेट होना चाहिए: जो नहीं है उसे “फ़ाइल”, “आयात” से जोड़ें।</translation>
        </message>
        <message>
            <source>Skipped: %1</source>
            <translation>छोड़ी गईं: %1</translation>
        </message>
        <message>
            <source>Repaired: %1</source>
            <translation>सुधारी गईं: %1</translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>रिपोर्ट सहेजें</translation>
        </message>
        <message>
            <source>Tab-separated text (*.tsv)</source>
            <translation>टैब से अलग किया गया पाठ (*.tsv)</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ImportFilesPage</name>
        <message>
            <source>Drop files here or add them. A plain text file finds its partner beside it; .gz, .bz2, .xz and .zst are read as they are.</source>
            <translation>फ़ाइलें यहाँ छोड़ें या जोड़ें। सादी टेक्स्ट फ़ाइल अपने पास की जोड़ीदार फ़ाइल ढूँढ लेती है; .gz, .bz2, .xz और .zst सीधे पढ़ी जाती हैं।</translation>
        </message>
        <message>
            <source>New &amp;project</source>
            <translation>नया प्रोजेक्ट (&amp;P)</translation>
        </message>
        <message>
            <source>Project file</source>
            <translation>प्रोजेक्ट फ़ाइल</translation>
        </message>
        <message>
            <source>One file that will hold the pairs, the results and your decisions</source>
            <translation>एक फ़ाइल जिसमें युग्म, परिणाम और आपके निर्णय रहेंगे</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>ब्राउज़ करें…</translation>
        </message>
        <message>
            <source>Into the open project, %1</source>
            <translation>खुले प्रोजेक्ट %1 में</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>नया प्रोजेक्ट</translation>
        </message>
        <message>
            <source>CRAFT projects (*.craft)</source>
            <translation>CRAFT प्रोजेक्ट (*.craft)</translation>
        </message>
        <message>
            <source>Looking at the files</source>
            <translation>फ़ाइलें देखना</translation>
        </message>
        <message>
            <source>Add the files of a training pool and of a validation set</source>
            <translation>प्रशिक्षण पूल और सत्यापन सेट की फ़ाइलें जोड़ें</translation>
        </message>
        <message>
            <source>Looking at the files…</source>
            <translation>फ़ाइलें देखी जा रही हैं…</translation>
        </message>
        <message>
            <source>Some files make no corpus; remove them or add their partners</source>
            <translation>कुछ फ़ाइलों से कॉर्पस नहीं बनता; उन्हें निकालें या उनकी जोड़ीदार फ़ाइलें जोड़ें</translation>
        </message>
        <message>
            <source>A new project needs a training pool and a validation set</source>
            <translation>नए प्रोजेक्ट के लिए एक प्रशिक्षण पूल और एक सत्यापन सेट चाहिए</translation>
        </message>
        <message>
            <source>Name a project file</source>
            <translation>प्रोजेक्ट फ़ाइल का नाम दें</translation>
        </message>
        <message>
            <source>%1 is there already: choose another name, or open it first and add to it</source>
            <translation>%1 पहले से मौजूद है: कोई दूसरा नाम चुनें, या पहले उसे खोलकर उसमें जोड़ें</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ImportFormatPage</name>
        <message>
            <source>Corpus</source>
            <translation>कॉर्पस</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>फ़ॉर्मैट</translation>
        </message>
        <message>
            <source>A number, a name of the header, or a path of JSON keys such as translation.en</source>
            <translation>कोई संख्या, हेडर का कोई नाम, या JSON कुंजियों का पथ, जैसे translation.en</translation>
        </message>
        <message>
            <source>Source column</source>
            <translation>स्रोत कॉलम</translation>
        </message>
        <message>
            <source>Target column</source>
            <translation>लक्ष्य कॉलम</translation>
        </message>
        <message>
            <source>First line names the columns</source>
            <translation>पहली लाइन में कॉलमों के नाम हैं</translation>
        </message>
        <message>
            <source>Source language</source>
            <translation>स्रोत भाषा</translation>
        </message>
        <message>
            <source>Target language</source>
            <translation>लक्ष्य भाषा</translation>
        </message>
        <message>
            <source>code, such as en or hi</source>
            <translation>कोड, जैसे en या hi</translation>
        </message>
        <message>
            <source>A BCP-47 code; needed where a file holds more than two languages</source>
            <translation>BCP-47 कोड; तब ज़रूरी है जब फ़ाइल में दो से अधिक भाषाएँ हों</translation>
        </message>
        <message>
            <source>Swap source and target</source>
            <translation>स्रोत और लक्ष्य की अदला-बदली करें</translation>
        </message>
        <message>
            <source>Stop at the first</source>
            <translation>पहली गड़बड़ी पर रुकें</translation>
        </message>
        <message>
            <source>Replace and count</source>
            <translation>बदलें और गिनें</translation>
        </message>
        <message>
            <source>Bytes that are no text become U+FFFD when they are replaced</source>
            <translation>जो बाइट पाठ नहीं हैं, वे बदले जाने पर U+FFFD बन जाते हैं</translation>
        </message>
        <message>
            <source>Invalid UTF-8</source>
            <translation>अमान्य UTF-8</translation>
        </message>
        <message>
            <source>Normalise to NFC</source>
            <translation>NFC में सामान्यीकृत करें</translation>
        </message>
        <message>
            <source>Brings letters with marks into their composed form, and counts the pairs that change</source>
            <translation>चिह्नों वाले अक्षरों को उनके संयुक्त रूप में लाता है, और बदले गए युग्म गिनता है</translation>
        </message>
        <message>
            <source>Preview of the pairs</source>
            <translation>युग्मों का पूर्वावलोकन</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>role: file</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Reading the preview…</source>
            <translation>पूर्वावलोकन पढ़ा जा रहा है…</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>पूर्वावलोकन</translation>
        </message>
        <message>
            <source>This corpus cannot be read like this</source>
            <translation>यह कॉर्पस इस तरह नहीं पढ़ा जा सकता</translation>
        </message>
        <message>
            <source>Preview, %1 of %2 rows</source>
            <translation>पूर्वावलोकन, %2 में से %1 पंक्तियाँ</translation>
        </message>
        <message>
            <source>Preview, %1 of about %2 rows</source>
            <translation>पूर्वावलोकन, लगभग %2 में से %1 पंक्तियाँ</translation>
        </message>
        <message>
            <source>Of %1 rows looked at: %2 used, %3 repaired, %4 skipped</source>
            <translation>देखी गई %1 पंक्तियों में से: %2 प्रयुक्त, %3 सुधारी गईं, %4 छोड़ी गईं</translation>
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
            <translation>अपने-आप पहचाना गया</translation>
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
            <translation>%1 को इस तरह नहीं पढ़ा जा सकता</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ImportWizard</name>
        <message>
            <source>&amp;Cancel</source>
            <translation>रद्द करें (&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>पीछे (&amp;B)</translation>
        </message>
        <message>
            <source>Budget</source>
            <translation>बजट</translation>
        </message>
        <message>
            <source>1 Files</source>
            <translation>1 फ़ाइलें</translation>
        </message>
        <message>
            <source>2 Format</source>
            <translation>2 फ़ॉर्मैट</translation>
        </message>
        <message>
            <source>3 Check</source>
            <translation>3 जाँच</translation>
        </message>
        <message>
            <source>Import: files</source>
            <translation>आयात: फ़ाइलें</translation>
        </message>
        <message>
            <source>Import: format</source>
            <translation>आयात: फ़ॉर्मैट</translation>
        </message>
        <message>
            <source>Import: check</source>
            <translation>आयात: जाँच</translation>
        </message>
        <message>
            <source>The pairs are in the project already</source>
            <translation>युग्म पहले से प्रोजेक्ट में हैं</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>बंद करें (&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>आगे (&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>आयात करें (&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Select %1 pairs now</source>
            <translation>अभी %1 युग्म चुनें (&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Done</source>
            <translation>पूर्ण (&amp;D)</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::InspectorPanel</name>
        <message>
            <source>Choose a pair in the Pairs tab to read it here.</source>
            <translation>युग्म को यहाँ पढ़ने के लिए उसे “युग्म” टैब में चुनें।</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>स्रोत</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>लक्ष्य</translation>
        </message>
        <message>
            <source>Your &amp;note</source>
            <translation>आपका नोट (&amp;N)</translation>
        </message>
        <message>
            <source>Note on this pair</source>
            <translation>इस युग्म पर नोट</translation>
        </message>
        <message>
            <source>Kept with the project when you leave the field</source>
            <translation>फ़ील्ड छोड़ते ही प्रोजेक्ट के साथ सहेजा जाता है</translation>
        </message>
        <message>
            <source>Better</source>
            <translation>बेहतर</translation>
        </message>
        <message>
            <source>The pair before it in its cluster's rank</source>
            <translation>अपने क्लस्टर की रैंक में इससे पहले का युग्म</translation>
        </message>
        <message>
            <source>Worse</source>
            <translation>कमतर</translation>
        </message>
        <message>
            <source>The pair after it in its cluster's rank</source>
            <translation>अपने क्लस्टर की रैंक में इसके बाद का युग्म</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>अगल-बगल</translation>
        </message>
        <message>
            <source>Source and target beside each other</source>
            <translation>स्रोत और लक्ष्य अगल-बगल</translation>
        </message>
        <message>
            <source>Monospace</source>
            <translation>मोनोस्पेस</translation>
        </message>
        <message>
            <source>All characters equally wide</source>
            <translation>सभी वर्ण समान चौड़ाई के</translation>
        </message>
        <message>
            <source>Invisible</source>
            <translation>अदृश्य</translation>
        </message>
        <message>
            <source>Show no-break spaces, joiners, tabs and the like as marks</source>
            <translation>नो-ब्रेक स्पेस, जॉइनर, टैब आदि को चिह्नों के रूप में दिखाएँ</translation>
        </message>
        <message>
            <source>Pair %1, selected</source>
            <translation>युग्म %1, चुना गया</translation>
        </message>
        <message>
            <source>Pair %1, not selected</source>
            <translation>युग्म %1, नहीं चुना गया</translation>
        </message>
        <message>
            <source>From</source>
            <translation>कहाँ से</translation>
        </message>
        <message>
            <source>%1, line %2</source>
            <translation>%1, लाइन %2</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>लंबाई</translation>
        </message>
        <message>
            <source>%1 and %2 tokens, ratio %3</source>
            <translation>%1 और %2 टोकन, अनुपात %3</translation>
        </message>
        <message>
            <source>Flags</source>
            <translation>फ़्लैग</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>क्लस्टर</translation>
        </message>
        <message>
            <source>%1 “%2”</source>
            <translation>%1 “%2”</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>रैंक</translation>
        </message>
        <message>
            <source>%1, cost %2</source>
            <translation>%1, लागत %2</translation>
        </message>
        <message>
            <source>deeper than was ranked, cost %1</source>
            <translation>रैंक की गई गहराई से आगे, लागत %1</translation>
        </message>
        <message>
            <source>Count in the pool</source>
            <translation>पूल में गिनें</translation>
        </message>
        <message>
            <source>Reads the pool and counts the rows with exactly these two texts</source>
            <translation>पूल को पढ़ता है और ठीक इन्हीं दो पाठों वाली पंक्तियाँ गिनता है</translation>
        </message>
        <message>
            <source>Same pair</source>
            <translation>वही युग्म</translation>
        </message>
        <message>
            <source>counting…</source>
            <translation>गिनती हो रही है…</translation>
        </message>
        <message>
            <source>Counting equal pairs</source>
            <translation>समान युग्मों की गिनती</translation>
        </message>
        <message>
            <source>only here</source>
            <translation>केवल यहाँ</translation>
        </message>
        <message numerus="yes">
            <source>%n time(s) in the pool</source>
            <translation>
                <numerusform>पूल में %n बार</numerusform>
                <numerusform>पूल में %n बार</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::Lab</name>
        <message>
            <source>%1, %2, seed %3</source>
            <comment>method, size, number</comment>
            <translation>%1, %2, सीड %3</translation>
        </message>
        <message>
            <source>Reading the results of the experiment</source>
            <translation>प्रयोग के परिणाम पढ़ना</translation>
        </message>
        <message>
            <source>Preparing the experiment</source>
            <translation>प्रयोग की तैयारी</translation>
        </message>
        <message>
            <source>Experiment: cell %1 of %2</source>
            <translation>प्रयोग: %2 में से सेल %1</translation>
        </message>
        <message>
            <source>Testing differences</source>
            <translation>अंतरों की जाँच</translation>
        </message>
        <message>
            <source>Writing the tables…</source>
            <translation>तालिकाएँ लिखी जा रही हैं…</translation>
        </message>
        <message>
            <source>Cell %1 of %2 · %3</source>
            <translation>%2 में से सेल %1 · %3</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>तैयारी हो रही है…</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) to run</source>
            <translation>
                <numerusform>%n सेल चलाना है</numerusform>
                <numerusform>%n सेल चलाने हैं</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n cell(s) are there</source>
            <translation>
                <numerusform>%n सेल मौजूद है</numerusform>
                <numerusform>सभी %n सेल मौजूद हैं</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n cell(s) are there</source>
            <translation>
                <numerusform>%n में से %1 सेल मौजूद है</numerusform>
                <numerusform>%n में से %1 सेल मौजूद हैं</numerusform>
            </translation>
        </message>
        <message>
            <source>Method %1</source>
            <translation>विधि %1</translation>
        </message>
        <message>
            <source>%1 is the method of the run now. Undo takes it back.</source>
            <translation>अब रन की विधि %1 है। पूर्ववत करने से यह वापस हो जाता है।</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::LabChart</name>
        <message>
            <source>Method</source>
            <translation>विधि</translation>
        </message>
        <message>
            <source>Random pairs</source>
            <translation>यादृच्छिक युग्म</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>number, unit</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1, higher is better</source>
            <translation>%1, अधिक बेहतर है</translation>
        </message>
        <message>
            <source>%1, lower is better</source>
            <translation>%1, कम बेहतर है</translation>
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
            <translation>%1 से॰</translation>
        </message>
        <message>
            <source>Against cost</source>
            <translation>लागत के सामने</translation>
        </message>
        <message>
            <source>The number against the seconds that the method itself takes; better is up, cheaper is to the left. The line joins the methods that no other one beats in one of both while it is as good in the other.</source>
            <translation>संख्या, और विधि को स्वयं लगने वाले सेकंड; ऊपर बेहतर है, बाईं ओर सस्ता है। रेखा उन विधियों को जोड़ती है जिन्हें कोई दूसरी विधि दोनों में से किसी एक में नहीं हराती जबकि दूसरे में उतनी ही अच्छी हो।</translation>
        </message>
        <message>
            <source>Best for its cost</source>
            <translation>अपनी लागत में सर्वोत्तम</translation>
        </message>
        <message>
            <source>%1: %2 in %3</source>
            <comment>method, number, time</comment>
            <translation>%1: %3 में %2</translation>
        </message>
        <message>
            <source>Start the experiment to see what the methods cost and bring.</source>
            <translation>विधियों की लागत और लाभ देखने के लिए प्रयोग शुरू करें।</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>विधि</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>सेकंड</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>माध्य</translation>
        </message>
        <message>
            <source>Best for their cost: %1.</source>
            <translation>अपनी लागत में सर्वोत्तम: %1।</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::LabForm</name>
        <message>
            <source>Vectors</source>
            <translation>वेक्टर</translation>
        </message>
        <message>
            <source>What turns text into vectors, for the methods that read vectors</source>
            <translation>जो पाठ को वेक्टर में बदलता है, वेक्टर पढ़ने वाली विधियों के लिए</translation>
        </message>
        <message>
            <source>Methods</source>
            <translation>विधियाँ</translation>
        </message>
        <message>
            <source>All</source>
            <translation>सभी</translation>
        </message>
        <message>
            <source>Tick all methods</source>
            <translation>सभी विधियों पर निशान लगाएँ</translation>
        </message>
        <message>
            <source>None</source>
            <translation>कोई नहीं</translation>
        </message>
        <message>
            <source>Tick the baseline only</source>
            <translation>केवल बेसलाइन पर निशान लगाएँ</translation>
        </message>
        <message>
            <source>k</source>
            <translation>k</translation>
        </message>
        <message>
            <source>Numbers of clusters, for the methods that form clusters: 50, 100; automatic is as the method's setting says</source>
            <translation>क्लस्टर बनाने वाली विधियों के लिए क्लस्टरों की संख्याएँ: 50, 100; स्वचालित का अर्थ है विधि की सेटिंग के अनुसार</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>युग्म</translation>
        </message>
        <message>
            <source>Budgets: how many pairs the methods select, like 1000, 5000</source>
            <translation>बजट: विधियाँ कितने युग्म चुनें, जैसे 1000, 5000</translation>
        </message>
        <message>
            <source>Also at equal target tokens</source>
            <translation>बराबर लक्ष्य टोकनों पर भी</translation>
        </message>
        <message>
            <source>Every method also selects as many target tokens as random pairs of the budget have: long pairs are no advantage then</source>
            <translation>हर विधि उतने लक्ष्य टोकन भी चुनती है जितने बजट के यादृच्छिक युग्मों में होते हैं: तब लंबे युग्मों का कोई लाभ नहीं रहता</translation>
        </message>
        <message>
            <source>Every method is run with the seeds 1, 2, ... up to this one: five show how much chance matters</source>
            <translation>हर विधि सीड 1, 2, ... से लेकर इस सीड तक चलती है: पाँच सीड दिखाते हैं कि संयोग का कितना असर है</translation>
        </message>
        <message>
            <source>Seeds</source>
            <translation>सीड</translation>
        </message>
        <message>
            <source>Domain column</source>
            <translation>डोमेन कॉलम</translation>
        </message>
        <message>
            <source>The pool's column that says which domain a pair is of. With it, measures are judged by whether they like pairs of the known domain best, and how many of them a method finds is counted</source>
            <translation>पूल का वह कॉलम जो बताता है कि युग्म किस डोमेन का है। इससे परखा जाता है कि माप ज्ञात डोमेन के युग्मों को सबसे अच्छा मानते हैं या नहीं, और गिना जाता है कि विधि ऐसे कितने युग्म पाती है</translation>
        </message>
        <message>
            <source>Domain</source>
            <translation>डोमेन</translation>
        </message>
        <message>
            <source>What stands in that column for pairs of the wanted domain</source>
            <translation>वांछित डोमेन के युग्मों के लिए उस कॉलम में क्या लिखा है</translation>
        </message>
        <message>
            <source> %</source>
            <comment>suffix of a percentage</comment>
            <translation> %</translation>
        </message>
        <message>
            <source>Planted noise</source>
            <translation>बोया गया शोर</translation>
        </message>
        <message>
            <source>The share of the pool whose translations are exchanged at random for the experiment: a good method leaves such pairs alone. The project itself stays as it is</source>
            <translation>पूल का वह हिस्सा जिसके अनुवाद प्रयोग के लिए यादृच्छिक रूप से बदल दिए जाते हैं: अच्छी विधि ऐसे युग्म नहीं चुनती। स्वयं प्रोजेक्ट जैसा है वैसा ही रहता है</translation>
        </message>
        <message>
            <source>The baseline: all gains and tests are against these pairs.</source>
            <translation>बेसलाइन: सभी लाभ और परीक्षण इन्हीं युग्मों के सामने हैं।</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>ज्ञात नहीं</translation>
        </message>
        <message>
            <source>Reading the labels</source>
            <translation>लेबल पढ़ना</translation>
        </message>
        <message numerus="yes">
            <source>%1 pair(s)</source>
            <translation>
                <numerusform>%1 युग्म</numerusform>
                <numerusform>%1 युग्म</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick the methods to compare with random pairs.</source>
            <translation>जिन विधियों की यादृच्छिक युग्मों से तुलना करनी है, उन पर निशान लगाएँ।</translation>
        </message>
        <message>
            <source>Tick the vectors to compare.</source>
            <translation>जिन वेक्टरों की तुलना करनी है, उन पर निशान लगाएँ।</translation>
        </message>
        <message>
            <source>The numbers of clusters are whole numbers with commas, or automatic.</source>
            <translation>क्लस्टरों की संख्याएँ अल्पविराम से अलग की गई पूर्ण संख्याएँ हों, या स्वचालित।</translation>
        </message>
        <message>
            <source>The budgets are whole numbers with commas, like 1000, 5000.</source>
            <translation>बजट अल्पविराम से अलग की गई पूर्ण संख्याएँ हों, जैसे 1000, 5000।</translation>
        </message>
        <message>
            <source>The pool has %1 pairs: no budget can be larger.</source>
            <translation>पूल में %1 युग्म हैं: कोई बजट इससे बड़ा नहीं हो सकता।</translation>
        </message>
        <message>
            <source>Write what stands in the column for pairs of the wanted domain.</source>
            <translation>लिखें कि वांछित डोमेन के युग्मों के लिए कॉलम में क्या है।</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::LabMeasureChart</name>
        <message>
            <source>By method</source>
            <translation>विधि के अनुसार</translation>
        </message>
        <message>
            <source>The mean of the number over the seeds, best first, and one standard deviation to both sides. The dashed line is what random pairs of the same size come to.</source>
            <translation>सभी सीड पर संख्या का माध्य, सबसे अच्छा पहले, और दोनों ओर एक मानक विचलन। डैश वाली रेखा समान आकार के यादृच्छिक युग्मों का परिणाम है।</translation>
        </message>
        <message>
            <source>Start the experiment to see how the methods compare.</source>
            <translation>विधियों की तुलना देखने के लिए प्रयोग शुरू करें।</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>विधि</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>माध्य</translation>
        </message>
        <message>
            <source>Standard deviation</source>
            <translation>मानक विचलन</translation>
        </message>
        <message>
            <source>Seeds</source>
            <translation>सीड</translation>
        </message>
        <message>
            <source>%1: best %2 with %3, last %4 with %5.</source>
            <translation>%1: सबसे अच्छा %2 (%3), अंतिम %4 (%5)।</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::LabPage</name>
        <message>
            <source>Experiment</source>
            <translation>प्रयोग</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>बदलें…</translation>
        </message>
        <message>
            <source>Where the results are kept. Start goes on from what is there. When the project is opened again, the folder beside it is shown: choose another one again then</source>
            <translation>परिणाम कहाँ रखे जाते हैं। “शुरू करें” वहाँ जो है उससे आगे बढ़ता है। प्रोजेक्ट दोबारा खोलने पर उसके पास वाला फ़ोल्डर दिखता है: कोई और फ़ोल्डर हो तो उसे फिर से चुनें</translation>
        </message>
        <message>
            <source>Save specification…</source>
            <translation>विनिर्देश सहेजें…</translation>
        </message>
        <message>
            <source>Writes the experiment as TOML: craft lab FILE gives the same numbers on the command line</source>
            <translation>प्रयोग को TOML में लिखता है: कमांड लाइन पर craft lab FILE से वही संख्याएँ मिलती हैं</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>शुरू करें</translation>
        </message>
        <message>
            <source>Progress of the experiment</source>
            <translation>प्रयोग की प्रगति</translation>
        </message>
        <message>
            <source>Here methods are compared on your own pairs: which one finds what is worth training on, and at what cost.</source>
            <translation>यहाँ आपके अपने युग्मों पर विधियों की तुलना होती है: कौन-सी विधि प्रशिक्षण के योग्य युग्म पाती है, और किस लागत पर।</translation>
        </message>
        <message>
            <source>No project is open</source>
            <translation>कोई प्रोजेक्ट खुला नहीं है</translation>
        </message>
        <message>
            <source>Pool and validation are needed</source>
            <translation>पूल और सत्यापन सेट आवश्यक हैं</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>फ़ाइलें आयात करें</translation>
        </message>
        <message>
            <source>A test set is needed</source>
            <translation>परीक्षण सेट आवश्यक है</translation>
        </message>
        <message>
            <source>Selections are measured on pairs of the wanted domain that no method has seen: a test set of some hundred pairs is enough.</source>
            <translation>चयन वांछित डोमेन के ऐसे युग्मों पर मापे जाते हैं जिन्हें किसी विधि ने नहीं देखा: कुछ सौ युग्मों का परीक्षण सेट काफ़ी है।</translation>
        </message>
        <message>
            <source>Import a test set</source>
            <translation>परीक्षण सेट आयात करें</translation>
        </message>
        <message>
            <source>Open specification…</source>
            <translation>विनिर्देश खोलें…</translation>
        </message>
        <message>
            <source>The specification names pairs of its own. Here it is run on those of the open project.</source>
            <translation>विनिर्देश में अपने युग्म दिए गए हैं। यहाँ वह खुले प्रोजेक्ट के युग्मों पर चलता है।</translation>
        </message>
        <message>
            <source>The results are kept in %1</source>
            <translation>परिणाम %1 में रखे जाते हैं</translation>
        </message>
        <message>
            <source>Open specification</source>
            <translation>विनिर्देश खोलें</translation>
        </message>
        <message>
            <source>Where the results are kept</source>
            <translation>परिणाम कहाँ रखे जाते हैं</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>रोकें</translation>
        </message>
        <message>
            <source>about %1 left</source>
            <translation>लगभग %1 शेष</translation>
        </message>
        <message>
            <source>Save specification</source>
            <translation>विनिर्देश सहेजें</translation>
        </message>
        <message>
            <source>%1 was written.</source>
            <translation>%1 लिख दी गई।</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 नहीं लिखी जा सकती: %2</translation>
        </message>
        <message>
            <source>Size of the selections</source>
            <translation>चयनों का आकार</translation>
        </message>
        <message>
            <source>Methods are compared at equal pairs, or at equal target tokens</source>
            <translation>विधियों की तुलना बराबर युग्मों पर या बराबर लक्ष्य टोकनों पर होती है</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>आकार</translation>
        </message>
        <message>
            <source>Use this method</source>
            <translation>यह विधि इस्तेमाल करें</translation>
        </message>
        <message>
            <source>Makes the parameters of the marked method those of the run; Undo takes it back</source>
            <translation>चिह्नित विधि के पैरामीटर रन के पैरामीटर बन जाते हैं; पूर्ववत करने से यह वापस हो जाता है</translation>
        </message>
        <message>
            <source>Save table…</source>
            <translation>तालिका सहेजें…</translation>
        </message>
        <message>
            <source>CSV, JSON, or a summary in Markdown</source>
            <translation>CSV, JSON, या Markdown में सारांश</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>परिणाम</translation>
        </message>
        <message>
            <source>Number shown</source>
            <translation>दिखाई गई संख्या</translation>
        </message>
        <message>
            <source>The number that both charts show</source>
            <translation>वह संख्या जो दोनों चार्ट दिखाते हैं</translation>
        </message>
        <message>
            <source>By method</source>
            <translation>विधि के अनुसार</translation>
        </message>
        <message>
            <source>Against cost</source>
            <translation>लागत के सामने</translation>
        </message>
        <message>
            <source>Ranks per measure</source>
            <translation>हर माप के रैंक</translation>
        </message>
        <message>
            <source>Ranks</source>
            <translation>रैंक</translation>
        </message>
        <message>
            <source>The rank of every method by every ranked measure; 1 is best</source>
            <translation>हर रैंक किए गए माप में हर विधि का रैंक; 1 सबसे अच्छा है</translation>
        </message>
        <message>
            <source>Cells that could not be run</source>
            <translation>वे सेल जो चलाए नहीं जा सके</translation>
        </message>
        <message>
            <source>Not run</source>
            <translation>नहीं चले</translation>
        </message>
        <message>
            <source>± is one standard deviation over the seeds; * p &lt; .05, ** p &lt; .01 against random pairs.</source>
            <translation>± सभी सीड पर एक मानक विचलन है; यादृच्छिक युग्मों के सामने * p &lt; .05, ** p &lt; .01।</translation>
        </message>
        <message>
            <source>† %1 is not to be trusted here. %2</source>
            <translation>† %1 यहाँ भरोसेमंद नहीं है। %2</translation>
        </message>
        <message>
            <source>Whether the measures can be trusted is not known: name the domain column to judge them.</source>
            <translation>माप भरोसेमंद हैं या नहीं, यह ज्ञात नहीं: परखने के लिए डोमेन कॉलम बताएँ।</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>विधि</translation>
        </message>
        <message>
            <source>Mean rank</source>
            <translation>माध्य रैंक</translation>
        </message>
        <message>
            <source>Cells</source>
            <translation>सेल</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>कारण</translation>
        </message>
        <message>
            <source>Not run (%1)</source>
            <translation>नहीं चले (%1)</translation>
        </message>
        <message>
            <source>Save table</source>
            <translation>तालिका सहेजें</translation>
        </message>
        <message>
            <source>Summary in Markdown (*.md)</source>
            <translation>Markdown में सारांश (*.md)</translation>
        </message>
        <message>
            <source>† Not to be trusted here: %1. Their titles say why.</source>
            <translation>† यहाँ भरोसेमंद नहीं: %1। कारण उनके शीर्षक बताते हैं।</translation>
        </message>
        <message>
            <source>The files of this project were read in different ways, which a specification cannot say. The experiment runs here; for the command line, import all files in one way.</source>
            <translation>इस प्रोजेक्ट की फ़ाइलें अलग-अलग तरीकों से पढ़ी गई हैं, जो विनिर्देश में नहीं लिखा जा सकता। प्रयोग यहाँ चलता है; कमांड लाइन के लिए सभी फ़ाइलें एक ही तरीके से आयात करें।</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::LabTableModel</name>
        <message>
            <source>Rank</source>
            <translation>रैंक</translation>
        </message>
        <message>
            <source>Mean over the ranked measures of the rank among the methods; 1 is best.</source>
            <translation>रैंक किए गए मापों पर विधियों के बीच रैंक का माध्य; 1 सबसे अच्छा है।</translation>
        </message>
        <message>
            <source>Stability</source>
            <translation>स्थिरता</translation>
        </message>
        <message>
            <source>Mean Jaccard of the selections of two seeds: 1 for the same pairs, 0 for none in common.</source>
            <translation>दो सीड के चयनों का माध्य जैकार्ड: वही युग्म हों तो 1, कोई साझा न हो तो 0।</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>सेकंड</translation>
        </message>
        <message>
            <source>What the method itself takes: ranking, selecting, and the stages that it reads.</source>
            <translation>विधि को स्वयं लगने वाला समय: क्रम बनाना, चुनना, और वे चरण जिन्हें वह पढ़ती है।</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>मेमोरी</translation>
        </message>
        <message>
            <source>Most memory that ranking and selecting took beyond the vectors and clusters that methods share.</source>
            <translation>रैंक करने और चुनने में लगी सबसे अधिक मेमोरी, उन वेक्टरों और क्लस्टरों के अतिरिक्त जो विधियों में साझा हैं।</translation>
        </message>
        <message>
            <source>Random pairs of the known domain: what no method can know.</source>
            <translation>ज्ञात डोमेन के यादृच्छिक युग्म: जो कोई विधि नहीं जान सकती।</translation>
        </message>
        <message>
            <source>The pairs that a plain method ranks last. A measure that likes them is not to be trusted.</source>
            <translation>वे युग्म जिन्हें एक सरल विधि सबसे अंत में रखती है। जो माप इन्हें अच्छा माने, वह भरोसेमंद नहीं है।</translation>
        </message>
        <message>
            <source>The baseline: all gains and tests are against these pairs.</source>
            <translation>बेसलाइन: सभी लाभ और परीक्षण इन्हीं युग्मों के सामने हैं।</translation>
        </message>
        <message numerus="yes">
            <source>%n seed(s) so far</source>
            <translation>
                <numerusform>अब तक %n सीड</numerusform>
                <numerusform>अब तक %n सीड</numerusform>
            </translation>
        </message>
        <message>
            <source>Unit: %1</source>
            <translation>इकाई: %1</translation>
        </message>
        <message>
            <source>† Not to be trusted here: %1</source>
            <translation>† यहाँ भरोसेमंद नहीं: %1</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::LegendBar</name>
        <message>
            <source>Legend</source>
            <translation>लेजेंड</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::LogPanel</name>
        <message>
            <source>Nothing has happened yet.</source>
            <translation>अभी तक कुछ नहीं हुआ है।</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>लॉग</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1। %2</translation>
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
            <translation>अवलोकन</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>मैप</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>युग्म</translation>
        </message>
        <message>
            <source>Sweep</source>
            <translation>स्वीप</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>तुलना</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>रिपोर्ट</translation>
        </message>
        <message>
            <source>As opened</source>
            <translation>जैसा खोला गया था</translation>
        </message>
        <message>
            <source>History</source>
            <translation>इतिहास</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>प्रोजेक्ट</translation>
        </message>
        <message>
            <source>Controls</source>
            <translation>नियंत्रण</translation>
        </message>
        <message>
            <source>Why this pair?</source>
            <translation>यह युग्म क्यों?</translation>
        </message>
        <message>
            <source>Pair</source>
            <translation>युग्म</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>कार्य</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>लॉग</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>प्रगति</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>रोकें</translation>
        </message>
        <message>
            <source>Memory in use</source>
            <translation>प्रयुक्त मेमोरी</translation>
        </message>
        <message>
            <source>CRAFT Workbench</source>
            <translation>CRAFT Workbench</translation>
        </message>
        <message>
            <source>%1 (read-only) – %2</source>
            <translation>%1 (केवल पढ़ने के लिए) – %2</translation>
        </message>
        <message>
            <source>%1 – %2</source>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>%1 pairs</source>
            <translation>%1 युग्म</translation>
        </message>
        <message>
            <source>%1 clusters</source>
            <translation>%1 क्लस्टर</translation>
        </message>
        <message>
            <source>selected %1</source>
            <translation>चयनित %1</translation>
        </message>
        <message numerus="yes">
            <source>%n cluster(s) marked, %1 pool pairs</source>
            <translation>
                <numerusform>%n क्लस्टर चिह्नित, पूल के %1 युग्म</numerusform>
                <numerusform>%n क्लस्टर चिह्नित, पूल के %1 युग्म</numerusform>
            </translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>प्रोजेक्ट खोलें</translation>
        </message>
        <message>
            <source>CRAFT projects (*.craft);;All files (*)</source>
            <translation>CRAFT प्रोजेक्ट (*.craft);;सभी फ़ाइलें (*)</translation>
        </message>
        <message>
            <source>The subset is in %1.</source>
            <translation>उपसमुच्चय %1 में है।</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>फ़ोल्डर खोलें</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>बाहर निकलें</translation>
        </message>
        <message>
            <source>%1 is still running.</source>
            <translation>%1 अभी चल रहा है।</translation>
        </message>
        <message>
            <source>What it has not finished is dropped; the project stays as it was before.</source>
            <translation>जो पूरा नहीं हुआ वह छोड़ दिया जाएगा; प्रोजेक्ट पहले जैसा ही रहेगा।</translation>
        </message>
        <message>
            <source>&amp;Cancel and quit</source>
            <translation>रद्द करके बाहर निकलें (&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Stay</source>
            <translation>यहीं रहें (&amp;S)</translation>
        </message>
        <message>
            <source>File</source>
            <translation>फ़ाइल</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>फ़ाइल (&amp;F)</translation>
        </message>
        <message>
            <source>&amp;New project…</source>
            <translation>नया प्रोजेक्ट (&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Open project…</source>
            <translation>प्रोजेक्ट खोलें (&amp;O)…</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>हाल के खोलें (&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Try the sample</source>
            <translation>नमूना आज़माएँ (&amp;T)</translation>
        </message>
        <message>
            <source>New &amp;window</source>
            <translation>नई विंडो (&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>आयात (&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>निर्यात (&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Close project</source>
            <translation>प्रोजेक्ट बंद करें (&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>बाहर निकलें (&amp;Q)</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>संपादन</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>संपादन (&amp;E)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>पूर्ववत करें</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>फिर से करें</translation>
        </message>
        <message>
            <source>&amp;Find pairs</source>
            <translation>युग्म खोजें (&amp;F)</translation>
        </message>
        <message>
            <source>Earlier marked clusters</source>
            <translation>पहले चिह्नित क्लस्टर</translation>
        </message>
        <message>
            <source>Later marked clusters</source>
            <translation>बाद में चिह्नित क्लस्टर</translation>
        </message>
        <message>
            <source>Clear marked clusters</source>
            <translation>चिह्नित क्लस्टर साफ़ करें</translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation>प्राथमिकताएँ (&amp;P)…</translation>
        </message>
        <message>
            <source>View</source>
            <translation>दृश्य</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>दृश्य (&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Panels</source>
            <translation>पैनल (&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Layouts</source>
            <translation>लेआउट (&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Reset layout</source>
            <translation>लेआउट रीसेट करें (&amp;R)</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>अगला पैन</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>पिछला पैन</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>बड़ा पाठ</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>छोटा पाठ</translation>
        </message>
        <message>
            <source>Normal text</source>
            <translation>सामान्य पाठ</translation>
        </message>
        <message>
            <source>&amp;Dark or light</source>
            <translation>गहरा या हल्का (&amp;D)</translation>
        </message>
        <message>
            <source>F&amp;ull screen</source>
            <translation>पूर्ण स्क्रीन (&amp;U)</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>चलाएँ</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>चलाएँ (&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Select</source>
            <translation>चयन (&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Keep this run</source>
            <translation>यह रन रखें (&amp;K)</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>रोकें (&amp;T)</translation>
        </message>
        <message>
            <source>Set the number of &amp;clusters</source>
            <translation>क्लस्टरों की संख्या सेट करें (&amp;C)</translation>
        </message>
        <message>
            <source>Set the &amp;budget</source>
            <translation>बजट सेट करें (&amp;B)</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>सहायता</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>सहायता (&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Commands…</source>
            <translation>कमांड (&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Keys…</source>
            <translation>कुंजियाँ (&amp;K)…</translation>
        </message>
        <message>
            <source>&amp;About</source>
            <translation>परिचय (&amp;A)</translation>
        </message>
        <message>
            <source>Tool bar</source>
            <translation>टूलबार</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>आयात</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>निर्यात</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>चुनें</translation>
        </message>
        <message>
            <source>Keep run</source>
            <translation>रन रखें</translation>
        </message>
        <message>
            <source>Dark / light</source>
            <translation>गहरा / हल्का</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>कमांड</translation>
        </message>
        <message>
            <source>Explore</source>
            <translation>अन्वेषण</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>समीक्षा</translation>
        </message>
        <message>
            <source>Save this layout…</source>
            <translation>यह लेआउट सहेजें…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>हटाएँ</translation>
        </message>
        <message>
            <source>Save this layout</source>
            <translation>यह लेआउट सहेजें</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>नाम</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>कुंजियाँ</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>कमांड</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <translation>शॉर्टकट</translation>
        </message>
        <message>
            <source>Next or previous pair</source>
            <translation>अगला या पिछला युग्म</translation>
        </message>
        <message>
            <source>J, K or the arrows</source>
            <translation>J, K या तीर कुंजियाँ</translation>
        </message>
        <message>
            <source>Pin in, lock out, clear, note</source>
            <translation>पिन, लॉक, साफ़, नोट</translation>
        </message>
        <message>
            <source>P, X, U, N</source>
            <translation>P, X, U, N</translation>
        </message>
        <message>
            <source>Previous or next cluster</source>
            <translation>पिछला या अगला क्लस्टर</translation>
        </message>
        <message>
            <source>[ and ]</source>
            <translation>[ और ]</translation>
        </message>
        <message>
            <source>Clear the marks, then stop what runs</source>
            <translation>चिह्न हटाएँ, फिर जो चल रहा है उसे रोकें</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>बंद करें</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>बदलें…</translation>
        </message>
        <message>
            <source>About CRAFT Workbench</source>
            <translation>CRAFT Workbench का परिचय</translation>
        </message>
        <message>
            <source>&lt;h3&gt;CRAFT Workbench %1&lt;/h3&gt;&lt;p&gt;Chooses the sentence pairs worth fine-tuning a translation model on.&lt;/p&gt;&lt;p&gt;Method: Panda, Swain, Panda, &lt;i&gt;Clustered Regression for Adaptive Filtering of Training data&lt;/i&gt;, arXiv 2604.22693.&lt;/p&gt;&lt;p&gt;No network, no telemetry, no account. Licence: GPL-3.0-or-later.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;CRAFT Workbench %1&lt;/h3&gt;&lt;p&gt;ऐसे वाक्य-युग्म चुनता है जिन पर अनुवाद मॉडल को फ़ाइन-ट्यून करना सार्थक हो।&lt;/p&gt;&lt;p&gt;विधि: Panda, Swain, Panda, &lt;i&gt;Clustered Regression for Adaptive Filtering of Training data&lt;/i&gt;, arXiv 2604.22693।&lt;/p&gt;&lt;p&gt;न नेटवर्क, न टेलीमेट्री, न खाता। लाइसेंस: GPL-3.0-or-later।&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Lab</source>
            <translation>प्रयोगशाला</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::MapChart</name>
        <message>
            <source>Map of the pool</source>
            <translation>पूल का मैप</translation>
        </message>
        <message>
            <source>Every pair of the pool as a point of a plane; darker where there are more (by the logarithm of their number). By default the axes are the first two principal axes of the source vectors: the two directions along which they differ most. Pairs that lie together here may still differ in all other directions.</source>
            <translation>पूल का हर युग्म समतल के एक बिंदु के रूप में; जहाँ युग्म अधिक हैं वहाँ गहरा (उनकी संख्या के लघुगणक के अनुसार)। डिफ़ॉल्ट रूप से अक्ष स्रोत वेक्टरों के पहले दो मुख्य अक्ष हैं: वे दो दिशाएँ जिनमें वे सबसे अधिक भिन्न हैं। जो युग्म यहाँ पास-पास हैं, वे बाकी सभी दिशाओं में फिर भी भिन्न हो सकते हैं।</translation>
        </message>
        <message>
            <source>Density in colours</source>
            <translation>घनत्व रंगों में</translation>
        </message>
        <message>
            <source>Placing pairs on the map</source>
            <translation>मैप पर युग्मों को स्थान देना</translation>
        </message>
        <message>
            <source>The map was stopped.</source>
            <translation>मैप रोक दिया गया।</translation>
        </message>
        <message>
            <source>Principal axis 1: %1 of the variance</source>
            <translation>मुख्य अक्ष 1: प्रसरण का %1</translation>
        </message>
        <message>
            <source>Principal axis 2: %1 of the variance</source>
            <translation>मुख्य अक्ष 2: प्रसरण का %1</translation>
        </message>
        <message>
            <source>First column of %1</source>
            <translation>%1 का पहला कॉलम</translation>
        </message>
        <message>
            <source>Second column of %1</source>
            <translation>%1 का दूसरा कॉलम</translation>
        </message>
        <message>
            <source>Colouring the map</source>
            <translation>मैप में रंग भरना</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>पूल</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>सत्यापन</translation>
        </message>
        <message>
            <source>Selected</source>
            <translation>चयनित</translation>
        </message>
        <message>
            <source>Placing the pairs…</source>
            <translation>युग्मों को स्थान दिया जा रहा है…</translation>
        </message>
        <message>
            <source>Computing… The map shows the last result.</source>
            <translation>गणना हो रही है… मैप पिछला परिणाम दिखा रहा है।</translation>
        </message>
        <message>
            <source>%1 pairs (%2)</source>
            <translation>%1 युग्म (%2)</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2 में से %1</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>क्लस्टर</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>शीर्षक</translation>
        </message>
        <message>
            <source>Pairs on the map</source>
            <translation>मैप पर युग्म</translation>
        </message>
        <message>
            <source>Centre, axis 1</source>
            <translation>केंद्र, अक्ष 1</translation>
        </message>
        <message>
            <source>Centre, axis 2</source>
            <translation>केंद्र, अक्ष 2</translation>
        </message>
        <message>
            <source>No map yet.</source>
            <translation>अभी कोई मैप नहीं है।</translation>
        </message>
        <message>
            <source>%1 pairs of the pool, %2 of validation and %3 selected ones on two axes.</source>
            <translation>पूल के %1, सत्यापन के %2 और %3 चयनित युग्म दो अक्षों पर।</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::MapPage</name>
        <message>
            <source>The map shows where the pairs of the pool, of validation and of the selection lie.</source>
            <translation>मैप दिखाता है कि पूल, सत्यापन और चयन के युग्म कहाँ हैं।</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>खिसकाएँ</translation>
        </message>
        <message>
            <source>Drag to move the map; the middle button always does. Click selects a cluster.</source>
            <translation>मैप खिसकाने के लिए खींचें; बीच का बटन हमेशा यही करता है। क्लिक से क्लस्टर चुना जाता है।</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>लासो</translation>
        </message>
        <message>
            <source>Draw around pairs to select the clusters that have at least half of their pairs inside. With the other tools, hold Shift and drag.</source>
            <translation>युग्मों के चारों ओर घेरा बनाएँ; जिन क्लस्टरों के कम से कम आधे युग्म अंदर हों, वे चुने जाएँगे। दूसरे टूल के साथ Shift दबाकर खींचें।</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>आयत</translation>
        </message>
        <message>
            <source>As the lasso, with a rectangle. Ctrl adds to the selection.</source>
            <translation>लासो जैसा, पर आयत से। Ctrl दबाने पर चयन में जुड़ता है।</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>ज़ूम इन</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>ज़ूम आउट</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>फ़िट करें</translation>
        </message>
        <message>
            <source>Show the middle 98 % of the pairs along each axis</source>
            <translation>हर अक्ष पर बीच के 98 % युग्म दिखाएँ</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>पूल</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>सत्यापन</translation>
        </message>
        <message>
            <source>Selected</source>
            <translation>चयनित</translation>
        </message>
        <message>
            <source>Show or hide these pairs on the map</source>
            <translation>मैप पर ये युग्म दिखाएँ या छिपाएँ</translation>
        </message>
        <message>
            <source>Use principal axes</source>
            <translation>मुख्य अक्ष इस्तेमाल करें</translation>
        </message>
        <message>
            <source>Place the pairs by their vectors again</source>
            <translation>युग्मों को फिर से उनके वेक्टरों के अनुसार रखें</translation>
        </message>
        <message>
            <source>Load coordinates…</source>
            <translation>निर्देशांक लोड करें…</translation>
        </message>
        <message>
            <source>A NumPy file (.npy) with two columns and one row for each pool pair; rows of the validation pairs may follow</source>
            <translation>NumPy फ़ाइल (.npy), जिसमें दो कॉलम हों और पूल के हर युग्म के लिए एक पंक्ति; इसके बाद सत्यापन युग्मों की पंक्तियाँ हो सकती हैं</translation>
        </message>
        <message>
            <source>Select every cluster that has a pair inside</source>
            <translation>हर वह क्लस्टर चुनें जिसका कोई युग्म अंदर है</translation>
        </message>
        <message>
            <source>Show these pairs</source>
            <translation>ये युग्म दिखाएँ</translation>
        </message>
        <message>
            <source>The file has no rows for validation pairs</source>
            <translation>फ़ाइल में सत्यापन युग्मों की पंक्तियाँ नहीं हैं</translation>
        </message>
        <message>
            <source>All %1 pairs are in view</source>
            <translation>सभी %1 युग्म दृश्य में हैं</translation>
        </message>
        <message>
            <source>%1 of %2 pairs lie outside of the view</source>
            <translation>%2 में से %1 युग्म दृश्य के बाहर हैं</translation>
        </message>
        <message>
            <source>%1; %2 without a vector are not shown</source>
            <translation>%1; बिना वेक्टर वाले %2 नहीं दिखाए गए हैं</translation>
        </message>
        <message>
            <source>List them in the tab Pairs</source>
            <translation>इन्हें “युग्म” टैब में सूचीबद्ध करें</translation>
        </message>
        <message>
            <source>Up to %1 pairs can be listed one by one; draw a smaller outline or select its clusters</source>
            <translation>%1 युग्मों तक एक-एक करके सूचीबद्ध किए जा सकते हैं; छोटा घेरा बनाएँ या उसके क्लस्टर चुनें</translation>
        </message>
        <message numerus="yes">
            <source>Select %n cluster(s)</source>
            <translation>
                <numerusform>%n क्लस्टर चुनें</numerusform>
                <numerusform>%n क्लस्टर चुनें</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 pairs of %2 clusters inside</source>
            <translation>%2 क्लस्टरों के %1 युग्म अंदर</translation>
        </message>
        <message>
            <source>%1; no cluster has half of its pairs there</source>
            <translation>%1; किसी भी क्लस्टर के आधे युग्म वहाँ नहीं हैं</translation>
        </message>
        <message>
            <source>%1; %2 with at least half of their pairs</source>
            <translation>%1; इनमें से %2 के कम से कम आधे युग्म अंदर हैं</translation>
        </message>
        <message>
            <source>Load coordinates</source>
            <translation>निर्देशांक लोड करें</translation>
        </message>
        <message>
            <source>NumPy arrays (*.npy)</source>
            <translation>NumPy ऐरे (*.npy)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>सभी फ़ाइलें (*)</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::MessageBar</name>
        <message>
            <source>Copy</source>
            <translation>कॉपी करें</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>यह संदेश बंद करें</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1।</translation>
        </message>
        <message>
            <source>%1. %2.</source>
            <translation>%1। %2।</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::OverviewPage</name>
        <message>
            <source>Selected pairs</source>
            <translation>चयनित युग्म</translation>
        </message>
        <message>
            <source>Pairs that the selection has at this budget.</source>
            <translation>वे युग्म जो इस बजट पर चयन में हैं।</translation>
        </message>
        <message>
            <source>Source tokens</source>
            <translation>स्रोत टोकन</translation>
        </message>
        <message>
            <source>Tokens of the selected pairs on the source side, as the vectors count them.</source>
            <translation>चयनित युग्मों के स्रोत पक्ष के टोकन, जैसे वेक्टर उन्हें गिनते हैं।</translation>
        </message>
        <message>
            <source>Target tokens</source>
            <translation>लक्ष्य टोकन</translation>
        </message>
        <message>
            <source>Tokens of the selected pairs on the target side; a budget in tokens counts these.</source>
            <translation>चयनित युग्मों के लक्ष्य पक्ष के टोकन; टोकन में दिया गया बजट इन्हें गिनता है।</translation>
        </message>
        <message>
            <source>Discrete KL</source>
            <translation>डिस्क्रीट KL</translation>
        </message>
        <message>
            <source>Residual</source>
            <translation>अवशिष्ट</translation>
        </message>
        <message>
            <source>Lipschitz L</source>
            <translation>लिप्शिट्ज़ L</translation>
        </message>
        <message>
            <source>KL bound</source>
            <translation>KL परिबंध</translation>
        </message>
        <message>
            <source>Clusters without pairs</source>
            <translation>बिना युग्मों वाले क्लस्टर</translation>
        </message>
        <message>
            <source>Clusters that validation has pairs in and the selection has not. One is enough to make the KL infinite.</source>
            <translation>वे क्लस्टर जिनमें सत्यापन के युग्म हैं पर चयन के नहीं। ऐसा एक भी क्लस्टर KL को अनंत करने के लिए काफ़ी है।</translation>
        </message>
        <message>
            <source>Shortage</source>
            <translation>कमी</translation>
        </message>
        <message>
            <source>Pairs that the budget asks for and that there are not: what lacks in a cluster was given to others first.</source>
            <translation>वे युग्म जो बजट माँगता है पर जो उपलब्ध नहीं हैं: किसी क्लस्टर की कमी पहले दूसरे क्लस्टरों को दी गई।</translation>
        </message>
        <message>
            <source>The ranking is not deep enough for this budget; it is made anew when you let go.</source>
            <translation>रैंकिंग इस बजट के लिए पर्याप्त गहरी नहीं है; आपके छोड़ते ही यह नए सिरे से बनेगी।</translation>
        </message>
        <message numerus="yes">
            <source>%n cluster(s) of the validation set got no pair, so the discrete KL is infinite. %1 of them have no pair in the pool; for the others raise the budget or tick “One for each”.</source>
            <translation>
                <numerusform>सत्यापन समूह के %n क्लस्टर को कोई युग्म नहीं मिला, इसलिए डिस्क्रीट KL अनंत है। इनमें से %1 का पूल में कोई युग्म नहीं है; बाकी के लिए बजट बढ़ाएँ या “हर एक को एक” चुनें।</numerusform>
                <numerusform>सत्यापन समूह के %n क्लस्टरों को कोई युग्म नहीं मिला, इसलिए डिस्क्रीट KL अनंत है। इनमें से %1 का पूल में कोई युग्म नहीं है; बाकी के लिए बजट बढ़ाएँ या “हर एक को एक” चुनें।</numerusform>
            </translation>
        </message>
        <message>
            <source>With L of the last measured budget; measured again when the budget rests.</source>
            <translation>पिछले मापे गए बजट के L के साथ; बजट स्थिर होने पर फिर मापा जाता है।</translation>
        </message>
        <message>
            <source>Parameters changed. What you see belongs to the old ones.</source>
            <translation>पैरामीटर बदल गए हैं। जो दिख रहा है वह पुराने पैरामीटरों का है।</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>लागू करें</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1। %2</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>फिर से कोशिश करें</translation>
        </message>
        <message>
            <source>The selection failed</source>
            <translation>चयन विफल रहा</translation>
        </message>
        <message>
            <source>Selecting…</source>
            <translation>चयन हो रहा है…</translation>
        </message>
        <message>
            <source>The first run reads all pairs. After that the budget can be changed at once.</source>
            <translation>पहला रन सभी युग्म पढ़ता है। उसके बाद बजट तुरंत बदला जा सकता है।</translation>
        </message>
        <message>
            <source>No project is open</source>
            <translation>कोई प्रोजेक्ट खुला नहीं है</translation>
        </message>
        <message>
            <source>Pool and validation are needed</source>
            <translation>पूल और सत्यापन आवश्यक हैं</translation>
        </message>
        <message>
            <source>Pairs are selected from the pool so that they are like the validation pairs.</source>
            <translation>पूल से युग्म इस तरह चुने जाते हैं कि वे सत्यापन युग्मों जैसे हों।</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>फ़ाइलें आयात करें</translation>
        </message>
        <message>
            <source>Nothing is selected yet</source>
            <translation>अभी कुछ नहीं चुना गया है</translation>
        </message>
        <message>
            <source>%1 pairs in the pool, %2 in validation.</source>
            <translation>पूल में %1 युग्म, सत्यापन में %2।</translation>
        </message>
        <message>
            <source>Select %1 pairs</source>
            <translation>%1 युग्म चुनें</translation>
        </message>
        <message numerus="yes">
            <source>%n cluster(s) of the validation set got no pair, so the discrete KL is infinite. The method does not select by cluster: a larger budget or another method may reach them.</source>
            <translation>
                <numerusform>सत्यापन सेट के %n क्लस्टर को कोई युग्म नहीं मिला, इसलिए असतत KL अनंत है। यह विधि क्लस्टरों के अनुसार नहीं चुनती: बड़ा बजट या कोई दूसरी विधि उस तक पहुँच सकती है।</numerusform>
                <numerusform>सत्यापन सेट के %n क्लस्टरों को कोई युग्म नहीं मिला, इसलिए असतत KL अनंत है। यह विधि क्लस्टरों के अनुसार नहीं चुनती: बड़ा बजट या कोई दूसरी विधि उन तक पहुँच सकती है।</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::PairHeader</name>
        <message>
            <source>Columns of the pairs table</source>
            <translation>युग्म तालिका के कॉलम</translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s)</source>
            <translation>
                <numerusform>%n युग्म</numerusform>
                <numerusform>%n युग्म</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 and more: %2</source>
            <translation>%1 और अधिक: %2</translation>
        </message>
        <message>
            <source>%1 to %2: %3</source>
            <translation>%1 से %2: %3</translation>
        </message>
        <message>
            <source>Click to filter, drag for a range.</source>
            <translation>फ़िल्टर करने के लिए क्लिक करें, परास के लिए खींचें।</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::PairSearch</name>
        <message>
            <source>Filtering pairs</source>
            <translation>युग्मों को फ़िल्टर करना</translation>
        </message>
        <message>
            <source>Counting columns</source>
            <translation>कॉलमों की गिनती</translation>
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
            <translation>पिन किया गया</translation>
        </message>
        <message>
            <source>locked out</source>
            <translation>लॉक किया गया</translation>
        </message>
        <message>
            <source>note</source>
            <translation>नोट</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>selected</source>
            <translation>चयनित</translation>
        </message>
        <message>
            <source>What you decided: pinned in, locked out, or a note</source>
            <translation>आपका निर्णय: पिन किया, लॉक किया, या नोट</translation>
        </message>
        <message>
            <source>Whether the pair is selected at the budget shown</source>
            <translation>क्या युग्म दिखाए गए बजट पर चुना गया है</translation>
        </message>
        <message>
            <source>Number of the pair in the pool, from 0</source>
            <translation>पूल में युग्म की संख्या, 0 से</translation>
        </message>
        <message>
            <source>Source cluster the pair belongs to</source>
            <translation>वह स्रोत क्लस्टर जिसमें युग्म आता है</translation>
        </message>
        <message>
            <source>Place of the pair in its cluster, 1 is best</source>
            <translation>अपने क्लस्टर में युग्म का स्थान, 1 सबसे अच्छा</translation>
        </message>
        <message>
            <source>What the method ranks by; lower is better</source>
            <translation>विधि जिसके आधार पर रैंक देती है; कम बेहतर है</translation>
        </message>
        <message>
            <source>Tokens of the source</source>
            <translation>स्रोत के टोकन</translation>
        </message>
        <message>
            <source>Tokens of the target</source>
            <translation>लक्ष्य के टोकन</translation>
        </message>
        <message>
            <source>Target characters per source character</source>
            <translation>प्रति स्रोत वर्ण लक्ष्य वर्ण</translation>
        </message>
        <message>
            <source>Corpus the pair was imported from</source>
            <translation>वह कॉर्पस जिससे युग्म आयात किया गया</translation>
        </message>
        <message>
            <source>Line or unit in the corpus' file, from 1</source>
            <translation>कॉर्पस की फ़ाइल में लाइन या इकाई, 1 से</translation>
        </message>
        <message>
            <source>Why the pair may not be selected</source>
            <translation>युग्म क्यों नहीं चुना जा सकता</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>निर्णय</translation>
        </message>
        <message>
            <source>Selected</source>
            <translation>चयनित</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>पंक्ति</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>क्लस्टर</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>रैंक</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>लागत</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>स्रोत</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>लक्ष्य</translation>
        </message>
        <message>
            <source>Source length</source>
            <translation>स्रोत की लंबाई</translation>
        </message>
        <message>
            <source>Target length</source>
            <translation>लक्ष्य की लंबाई</translation>
        </message>
        <message>
            <source>Ratio</source>
            <translation>अनुपात</translation>
        </message>
        <message>
            <source>Corpus</source>
            <translation>कॉर्पस</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>लाइन</translation>
        </message>
        <message>
            <source>Flags</source>
            <translation>फ़्लैग</translation>
        </message>
        <message>
            <source>empty side</source>
            <translation>खाली पक्ष</translation>
        </message>
        <message>
            <source>duplicate</source>
            <translation>डुप्लिकेट</translation>
        </message>
        <message>
            <source>in validation</source>
            <translation>सत्यापन में</translation>
        </message>
        <message>
            <source>in test</source>
            <translation>परीक्षण में</translation>
        </message>
        <message>
            <source>zero vector</source>
            <translation>शून्य वेक्टर</translation>
        </message>
        <message>
            <source>token length</source>
            <translation>टोकन लंबाई</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::PairTableView</name>
        <message>
            <source>Pairs</source>
            <translation>युग्म</translation>
        </message>
        <message>
            <source>Standard columns</source>
            <translation>मानक कॉलम</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::PairsPage</name>
        <message>
            <source>No pairs yet. Import a corpus to look through its pairs.</source>
            <translation>अभी कोई युग्म नहीं है। युग्म देखने के लिए कोई कॉर्पस आयात करें।</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>फ़ाइलें आयात करें…</translation>
        </message>
        <message>
            <source>No pair matches this filter.</source>
            <translation>इस फ़िल्टर से कोई युग्म मेल नहीं खाता।</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>फ़िल्टर साफ़ करें</translation>
        </message>
        <message>
            <source>Selected</source>
            <translation>चयनित</translation>
        </message>
        <message>
            <source>Only pairs selected at this budget</source>
            <translation>केवल वे युग्म जो इस बजट पर चुने गए</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>छोड़े गए</translation>
        </message>
        <message>
            <source>Only pairs not selected at this budget</source>
            <translation>केवल वे युग्म जो इस बजट पर नहीं चुने गए</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>पिन किए गए</translation>
        </message>
        <message>
            <source>Only pairs that you pinned in</source>
            <translation>केवल वे युग्म जिन्हें आपने पिन किया</translation>
        </message>
        <message>
            <source>With notes</source>
            <translation>नोट वाले</translation>
        </message>
        <message>
            <source>Only pairs with a note of yours</source>
            <translation>केवल वे युग्म जिन पर आपका नोट है</translation>
        </message>
        <message>
            <source>Current clusters</source>
            <translation>वर्तमान क्लस्टर</translation>
        </message>
        <message>
            <source>Only pairs of the clusters selected in charts and tables</source>
            <translation>केवल चार्टों और तालिकाओं में चुने गए क्लस्टरों के युग्म</translation>
        </message>
        <message>
            <source>Follow cluster selection</source>
            <translation>क्लस्टर चयन का अनुसरण करें</translation>
        </message>
        <message>
            <source>Keep the filter at the clusters selected in charts and tables</source>
            <translation>फ़िल्टर को चार्टों और तालिकाओं में चुने गए क्लस्टरों पर बनाए रखें</translation>
        </message>
        <message>
            <source>Wrap</source>
            <translation>लपेटें</translation>
        </message>
        <message>
            <source>Three lines of text for each pair</source>
            <translation>हर युग्म के लिए पाठ की तीन लाइनें</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>कॉलम</translation>
        </message>
        <message>
            <source>Which columns are shown; drag their captions to reorder them</source>
            <translation>कौन-से कॉलम दिखें; क्रम बदलने के लिए उनके शीर्षक खींचें</translation>
        </message>
        <message>
            <source>Pin in</source>
            <translation>पिन करें</translation>
        </message>
        <message>
            <source>Always select these pairs (P)</source>
            <translation>ये युग्म हमेशा चुनें (P)</translation>
        </message>
        <message>
            <source>Lock out</source>
            <translation>लॉक करें</translation>
        </message>
        <message>
            <source>Never select these pairs (X)</source>
            <translation>ये युग्म कभी न चुनें (X)</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>साफ़ करें</translation>
        </message>
        <message>
            <source>Take back pins and locks of these pairs (U)</source>
            <translation>इन युग्मों के पिन और लॉक वापस लें (U)</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>नोट…</translation>
        </message>
        <message>
            <source>Write a note on these pairs (N)</source>
            <translation>इन युग्मों पर नोट लिखें (N)</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>कॉपी करें</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>स्रोत</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>लक्ष्य</translation>
        </message>
        <message>
            <source>Table with tabs (TSV)</source>
            <translation>टैब वाली तालिका (TSV)</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>All rows of this filter</source>
            <translation>इस फ़िल्टर की सभी पंक्तियाँ</translation>
        </message>
        <message numerus="yes">
            <source>Pin in %n pair(s)</source>
            <translation>
                <numerusform>%n युग्म पिन करें</numerusform>
                <numerusform>%n युग्म पिन करें</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lock out %n pair(s)</source>
            <translation>
                <numerusform>%n युग्म लॉक करें</numerusform>
                <numerusform>%n युग्म लॉक करें</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Clear pins and locks of %n pair(s)</source>
            <translation>
                <numerusform>%n युग्म के पिन और लॉक हटाएँ</numerusform>
                <numerusform>%n युग्मों के पिन और लॉक हटाएँ</numerusform>
            </translation>
        </message>
        <message>
            <source>Write a note…</source>
            <translation>नोट लिखें…</translation>
        </message>
        <message numerus="yes">
            <source>Copy %n source(s)</source>
            <translation>
                <numerusform>%n स्रोत कॉपी करें</numerusform>
                <numerusform>%n स्रोत कॉपी करें</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copy %n target(s)</source>
            <translation>
                <numerusform>%n लक्ष्य कॉपी करें</numerusform>
                <numerusform>%n लक्ष्य कॉपी करें</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copy %n pair(s) as TSV</source>
            <translation>
                <numerusform>%n युग्म TSV के रूप में कॉपी करें</numerusform>
                <numerusform>%n युग्म TSV के रूप में कॉपी करें</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copy %n pair(s) as JSON</source>
            <translation>
                <numerusform>%n युग्म JSON के रूप में कॉपी करें</numerusform>
                <numerusform>%n युग्म JSON के रूप में कॉपी करें</numerusform>
            </translation>
        </message>
        <message>
            <source>Counted on a sample of %1 pairs.</source>
            <translation>%1 युग्मों के नमूने पर गिना गया।</translation>
        </message>
        <message>
            <source>Filtering…</source>
            <translation>फ़िल्टर हो रहा है…</translation>
        </message>
        <message>
            <source>%1 of %2 pairs</source>
            <translation>%2 में से %1 युग्म</translation>
        </message>
        <message>
            <source>%1, %2 marked</source>
            <translation>%1, %2 चिह्नित</translation>
        </message>
        <message>
            <source>All %1 rows of this filter</source>
            <translation>इस फ़िल्टर की सभी %1 पंक्तियाँ</translation>
        </message>
        <message>
            <source>Do the same with every row that the filter finds</source>
            <translation>फ़िल्टर से मिली हर पंक्ति के साथ यही करें</translation>
        </message>
        <message numerus="yes">
            <source>Pin in %n pair(s)?</source>
            <translation>
                <numerusform>%n युग्म पिन करें?</numerusform>
                <numerusform>%n युग्म पिन करें?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lock out %n pair(s)?</source>
            <translation>
                <numerusform>%n युग्म लॉक करें?</numerusform>
                <numerusform>%n युग्म लॉक करें?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Clear the pins and locks of %n pair(s)?</source>
            <translation>
                <numerusform>%n युग्म के पिन और लॉक हटाएँ?</numerusform>
                <numerusform>%n युग्मों के पिन और लॉक हटाएँ?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Write this note on %n pair(s)?</source>
            <translation>
                <numerusform>%n युग्म पर यह नोट लिखें?</numerusform>
                <numerusform>%n युग्मों पर यह नोट लिखें?</numerusform>
            </translation>
        </message>
        <message>
            <source>Many pairs</source>
            <translation>बहुत सारे युग्म</translation>
        </message>
        <message>
            <source>Undo takes it back.</source>
            <translation>“पूर्ववत करें” इसे वापस ले लेता है।</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>आगे बढ़ें</translation>
        </message>
        <message>
            <source>The clipboard takes %1 pairs at most; export the others.</source>
            <translation>क्लिपबोर्ड अधिकतम %1 युग्म लेता है; बाकी को निर्यात करें।</translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) cannot be pinned in: they take no part (see Flags).</source>
            <translation>
                <numerusform>%n युग्म को पिन नहीं किया जा सकता: वह चयन में भाग नहीं लेता (फ़्लैग देखें)।</numerusform>
                <numerusform>%n युग्मों को पिन नहीं किया जा सकता: वे चयन में भाग नहीं लेते (फ़्लैग देखें)।</numerusform>
            </translation>
        </message>
        <message>
            <source>Note</source>
            <translation>नोट</translation>
        </message>
        <message>
            <source>Note on pair %1</source>
            <translation>युग्म %1 पर नोट</translation>
        </message>
        <message numerus="yes">
            <source>Note on %n pair(s)</source>
            <translation>
                <numerusform>%n युग्म पर नोट</numerusform>
                <numerusform>%n युग्मों पर नोट</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) copied.</source>
            <translation>
                <numerusform>%n युग्म कॉपी किया गया।</numerusform>
                <numerusform>%n युग्म कॉपी किए गए।</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading filters</source>
            <translation>फ़िल्टर पढ़ना</translation>
        </message>
        <message>
            <source>Saving filters</source>
            <translation>फ़िल्टर सहेजना</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ParamForm</name>
        <message>
            <source>Back to the preset's value</source>
            <translation>प्रीसेट के मान पर लौटें</translation>
        </message>
        <message>
            <source>Reset %1</source>
            <translation>%1 रीसेट करें</translation>
        </message>
        <message>
            <source>file</source>
            <translation>फ़ाइल</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>फ़ाइल चुनें</translation>
        </message>
        <message>
            <source>Vectors (*.npy *.npz)</source>
            <translation>वेक्टर (*.npy *.npz)</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>प्राथमिकताएँ</translation>
        </message>
        <message>
            <source>General</source>
            <translation>सामान्य</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>रूप-रंग</translation>
        </message>
        <message>
            <source>Computing</source>
            <translation>गणना</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>शॉर्टकट</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>बंद करें</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>सिस्टम के अनुसार</translation>
        </message>
        <message>
            <source>Letters mark pairs while the table has the focus</source>
            <translation>जब फ़ोकस तालिका पर हो, तब अक्षर कुंजियाँ युग्मों को चिह्नित करती हैं</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>भाषा</translation>
        </message>
        <message>
            <source>The language changes when the program starts again.</source>
            <translation>भाषा प्रोग्राम के दोबारा शुरू होने पर बदलती है।</translation>
        </message>
        <message>
            <source>Review keys</source>
            <translation>समीक्षा कुंजियाँ</translation>
        </message>
        <message>
            <source>P pins in, X locks out, U clears, N takes a note, J and K go to the next and the previous pair.</source>
            <translation>P पिन करता है, X लॉक करता है, U साफ़ करता है, N नोट लेता है, J और K अगले और पिछले युग्म पर जाते हैं।</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>हल्का</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>गहरा</translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Reduce motion</source>
            <translation>गति घटाएँ</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>रंग</translation>
        </message>
        <message>
            <source>Chart colours</source>
            <translation>चार्ट के रंग</translation>
        </message>
        <message>
            <source>All of them can be told apart without colour vision.</source>
            <translation>इन सभी को रंग-दृष्टि के बिना भी अलग-अलग पहचाना जा सकता है।</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>पाठ का आकार</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>गति</translation>
        </message>
        <message>
            <source>Apply changed parameters at once</source>
            <translation>बदले गए पैरामीटर तुरंत लागू करें</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>थ्रेड</translation>
        </message>
        <message>
            <source>Results do not depend on the number of threads.</source>
            <translation>परिणाम थ्रेड की संख्या पर निर्भर नहीं करते।</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>पैरामीटर</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>मेनू</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>कमांड</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <translation>शॉर्टकट</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>मानक</translation>
        </message>
        <message>
            <source>New shortcut</source>
            <translation>नया शॉर्टकट</translation>
        </message>
        <message>
            <source>“%1” already has this shortcut. Choose another one, or change that command first.</source>
            <translation>“%1” के पास यह शॉर्टकट पहले से है। कोई दूसरा चुनें, या पहले उस कमांड को बदलें।</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::PreviewModel</name>
        <message>
            <source>First pairs</source>
            <translation>पहले युग्म</translation>
        </message>
        <message>
            <source>Random pairs</source>
            <translation>यादृच्छिक युग्म</translation>
        </message>
        <message>
            <source>Last pairs</source>
            <translation>अंतिम युग्म</translation>
        </message>
        <message>
            <source>Last pairs read so far</source>
            <translation>अब तक पढ़े गए अंतिम युग्म</translation>
        </message>
        <message>
            <source>Skipped: %1</source>
            <translation>छोड़ी गईं: %1</translation>
        </message>
        <message>
            <source>Repaired: %1</source>
            <translation>सुधारी गईं: %1</translation>
        </message>
        <message>
            <source>One side is empty</source>
            <translation>एक पक्ष खाली है</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>लाइन</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>स्रोत</translation>
        </message>
        <message>
            <source>Source (%1)</source>
            <translation>स्रोत (%1)</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>लक्ष्य</translation>
        </message>
        <message>
            <source>Target (%1)</source>
            <translation>लक्ष्य (%1)</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>टिप्पणी</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ProjectPanel</name>
        <message>
            <source>%1 tokens</source>
            <translation>%1 टोकन</translation>
        </message>
        <message>
            <source>%1 pairs</source>
            <translation>%1 युग्म</translation>
        </message>
        <message>
            <source>No project is open.</source>
            <translation>कोई प्रोजेक्ट खुला नहीं है।</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>आयात…</translation>
        </message>
        <message>
            <source>Keep this run</source>
            <translation>यह रन रखें</translation>
        </message>
        <message>
            <source>Make current</source>
            <translation>वर्तमान बनाएँ</translation>
        </message>
        <message>
            <source>What the project holds</source>
            <translation>प्रोजेक्ट में क्या-क्या है</translation>
        </message>
        <message>
            <source>Stores the selection on screen in the project, to come back to it and to compare with it</source>
            <translation>स्क्रीन पर दिख रहे चयन को प्रोजेक्ट में सहेजता है, ताकि बाद में उस पर लौटा जा सके और उससे तुलना की जा सके</translation>
        </message>
        <message>
            <source>Takes over all parameters of the run that is marked</source>
            <translation>चिह्नित रन के सभी पैरामीटर अपना लेता है</translation>
        </message>
        <message>
            <source>%1 (read-only)</source>
            <translation>%1 (केवल पढ़ने के लिए)</translation>
        </message>
        <message>
            <source>Corpora</source>
            <translation>कॉर्पस</translation>
        </message>
        <message>
            <source>Vectors</source>
            <translation>वेक्टर</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>रन</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>name, languages</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>made when pairs are selected</source>
            <translation>युग्म चुने जाने पर बनते हैं</translation>
        </message>
        <message>
            <source>The vectorizer of the run on screen</source>
            <translation>स्क्रीन पर दिख रहे रन का वेक्टराइज़र</translation>
        </message>
        <message>
            <source>Source features</source>
            <translation>स्रोत फ़ीचर</translation>
        </message>
        <message>
            <source>Target features</source>
            <translation>लक्ष्य फ़ीचर</translation>
        </message>
        <message>
            <source>none kept yet</source>
            <translation>अभी कोई रन नहीं रखा गया</translation>
        </message>
        <message>
            <source>Run %1 (current)</source>
            <translation>रन %1 (वर्तमान)</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>रन %1</translation>
        </message>
        <message>
            <source>%1, preset %2, %3 clusters</source>
            <comment>date, preset, number</comment>
            <translation>%1, प्रीसेट %2, %3 क्लस्टर</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>selected pairs, budget</comment>
            <translation>%2 में से %1</translation>
        </message>
        <message>
            <source>Import report</source>
            <translation>आयात रिपोर्ट</translation>
        </message>
        <message>
            <source>Import more…</source>
            <translation>और आयात करें…</translation>
        </message>
        <message>
            <source>Remove all of %1…</source>
            <translation>%1 का सब कुछ निकालें…</translation>
        </message>
        <message>
            <source>Compare with current</source>
            <translation>वर्तमान से तुलना करें</translation>
        </message>
        <message>
            <source>Delete run %1</source>
            <translation>रन %1 हटाएँ</translation>
        </message>
        <message>
            <source>Parameters of run %1</source>
            <translation>रन %1 के पैरामीटर</translation>
        </message>
        <message>
            <source>All pairs of the training pool and all runs go from the project. The files they came from stay.</source>
            <translation>प्रशिक्षण पूल के सभी युग्म और सभी रन प्रोजेक्ट से हट जाएँगे। जिन फ़ाइलों से वे आए थे, वे बनी रहेंगी।</translation>
        </message>
        <message>
            <source>All pairs of %1 go from the project. The files they came from stay.</source>
            <translation>%1 के सभी युग्म प्रोजेक्ट से हट जाएँगे। जिन फ़ाइलों से वे आए थे, वे बनी रहेंगी।</translation>
        </message>
        <message>
            <source>Remove all of %1?</source>
            <translation>%1 का सब कुछ निकालें?</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>निकालें</translation>
        </message>
        <message>
            <source>%1 rows read: %2 used, %3 of them repaired (%4), %5 skipped (%6)</source>
            <translation>%1 पंक्तियाँ पढ़ी गईं: %2 प्रयुक्त, इनमें से %3 सुधारी गईं (%4), %5 छोड़ी गईं (%6)</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>लाइन</translation>
        </message>
        <message>
            <source>What</source>
            <translation>क्या</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>पाठ</translation>
        </message>
        <message>
            <source>Skipped: %1</source>
            <translation>छोड़ी गईं: %1</translation>
        </message>
        <message>
            <source>Repaired: %1</source>
            <translation>सुधारी गईं: %1</translation>
        </message>
        <message>
            <source>Import report of %1</source>
            <translation>%1 की आयात रिपोर्ट</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>बंद करें</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ReportPage</name>
        <message>
            <source>Report</source>
            <translation>रिपोर्ट</translation>
        </message>
        <message>
            <source>The report tells what was read, how pairs were chosen and how close they come. It needs a selection.</source>
            <translation>रिपोर्ट बताती है कि क्या पढ़ा गया, युग्म कैसे चुने गए और वे कितने निकट आते हैं। इसके लिए चयन आवश्यक है।</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>कॉपी करें</translation>
        </message>
        <message>
            <source>Save as HTML…</source>
            <translation>HTML के रूप में सहेजें…</translation>
        </message>
        <message>
            <source>Save as Markdown…</source>
            <translation>Markdown के रूप में सहेजें…</translation>
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
            <translation>%1 युग्म चुनें</translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>रिपोर्ट सहेजें</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::RoleBox</name>
        <message>
            <source>&amp;Training pool</source>
            <translation>प्रशिक्षण पूल (&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Validation</source>
            <translation>सत्यापन (&amp;V)</translation>
        </message>
        <message>
            <source>T&amp;est</source>
            <translation>परीक्षण (&amp;E)</translation>
        </message>
        <message>
            <source>the large corpus to choose from</source>
            <translation>वह बड़ा कॉर्पस जिसमें से चुनना है</translation>
        </message>
        <message>
            <source>a few hundred pairs of what you want to translate</source>
            <translation>आप जिसका अनुवाद करना चाहते हैं, उसके कुछ सौ युग्म</translation>
        </message>
        <message>
            <source>optional; its pairs are kept out of the selection</source>
            <translation>वैकल्पिक; इसके युग्म चयन से बाहर रखे जाते हैं</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>निकालें</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>फ़ाइलें जोड़ें…</translation>
        </message>
        <message>
            <source>Add files: %1</source>
            <translation>फ़ाइलें जोड़ें: %1</translation>
        </message>
        <message>
            <source>Add folder…</source>
            <translation>फ़ोल्डर जोड़ें…</translation>
        </message>
        <message>
            <source>A folder of gettext catalogues (.mo, .po)</source>
            <translation>gettext कैटलॉग (.mo, .po) का फ़ोल्डर</translation>
        </message>
        <message>
            <source>Add folder: %1</source>
            <translation>फ़ोल्डर जोड़ें: %1</translation>
        </message>
        <message>
            <source>Remove: %1</source>
            <translation>निकालें: %1</translation>
        </message>
        <message>
            <source>Files: %1</source>
            <translation>फ़ाइलें: %1</translation>
        </message>
        <message>
            <source>Corpus</source>
            <translation>कॉर्पस</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>फ़ॉर्मैट</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>आकार</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>युग्म</translation>
        </message>
        <message>
            <source>All files (*);;Tables and memories (*.tsv *.tab *.csv *.jsonl *.ndjson *.json *.tmx *.gz *.bz2 *.xz *.zst)</source>
            <translation>सभी फ़ाइलें (*);;तालिकाएँ और मेमोरी (*.tsv *.tab *.csv *.jsonl *.ndjson *.json *.tmx *.gz *.bz2 *.xz *.zst)</translation>
        </message>
        <message>
            <source>A folder of gettext catalogues: %1</source>
            <translation>gettext कैटलॉग का फ़ोल्डर: %1</translation>
        </message>
        <message>
            <source>⚠ %1</source>
            <translation>⚠ %1</translation>
        </message>
        <message>
            <source>Looking at the files…</source>
            <translation>फ़ाइलें देखी जा रही हैं…</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 और %n अन्य</numerusform>
                <numerusform>%1 और %n अन्य</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (partner found)</source>
            <translation>%1 (जोड़ीदार फ़ाइल मिली)</translation>
        </message>
        <message>
            <source>known when read</source>
            <translation>पढ़ने पर ज्ञात होगा</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>लगभग %1</translation>
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
            <translation>लाखों वाक्य-युग्मों में से वे चुनता है जिन पर अनुवाद मॉडल को फ़ाइन-ट्यून करना सार्थक हो: जो आपके सत्यापन सेट से मिलते-जुलते हैं।</translation>
        </message>
        <message>
            <source>No account, no telemetry, no network.</source>
            <translation>न खाता, न टेलीमेट्री, न नेटवर्क।</translation>
        </message>
        <message>
            <source>New project…</source>
            <translation>नया प्रोजेक्ट…</translation>
        </message>
        <message>
            <source>Read a pool and a validation set. Or drop the files anywhere here.</source>
            <translation>पूल और सत्यापन सेट पढ़ें। या फ़ाइलें यहाँ कहीं भी छोड़ें।</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>खोलें…</translation>
        </message>
        <message>
            <source>Go on with a project file (.craft).</source>
            <translation>किसी प्रोजेक्ट फ़ाइल (.craft) पर काम जारी रखें।</translation>
        </message>
        <message>
            <source>Try the sample</source>
            <translation>नमूना आज़माएँ</translation>
        </message>
        <message>
            <source>5 000 English and German pairs, all made up by this program; ready in seconds.</source>
            <translation>अंग्रेज़ी और जर्मन के 5 000 युग्म, सभी इसी प्रोग्राम के बनाए हुए; कुछ ही सेकंड में तैयार।</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>हाल के प्रोजेक्ट</translation>
        </message>
        <message>
            <source>Projects you work on are listed here.</source>
            <translation>जिन प्रोजेक्ट पर आप काम करते हैं, वे यहाँ सूची में दिखते हैं।</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Missing from %1</source>
            <translation>%1 से अनुपलब्ध</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>%1 खोलें</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Locate…</source>
            <translation>स्थान बताएँ…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>निकालें</translation>
        </message>
        <message>
            <source>Where is %1 now?</source>
            <translation>%1 अब कहाँ है?</translation>
        </message>
        <message>
            <source>CRAFT projects (*.craft);;All files (*)</source>
            <translation>CRAFT प्रोजेक्ट (*.craft);;सभी फ़ाइलें (*)</translation>
        </message>
        <message>
            <source>1  Load</source>
            <translation>1  लोड करें</translation>
        </message>
        <message>
            <source>Read and check the pairs</source>
            <translation>युग्म पढ़ें और जाँचें</translation>
        </message>
        <message>
            <source>2  Vectorize</source>
            <translation>2  वेक्टर बनाएँ</translation>
        </message>
        <message>
            <source>Turn sentences into numbers</source>
            <translation>वाक्यों को संख्याओं में बदलें</translation>
        </message>
        <message>
            <source>3  Cluster</source>
            <translation>3  क्लस्टर बनाएँ</translation>
        </message>
        <message>
            <source>Find the topics of your validation set</source>
            <translation>अपने सत्यापन सेट के विषय खोजें</translation>
        </message>
        <message>
            <source>4  Select</source>
            <translation>4  चुनें</translation>
        </message>
        <message>
            <source>Take the best pairs of each topic</source>
            <translation>हर विषय के सबसे अच्छे युग्म लें</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::Sweep</name>
        <message>
            <source>Sweep: k = %1, seed %2</source>
            <translation>स्वीप: k = %1, सीड %2</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::SweepChart</name>
        <message>
            <source>Mean</source>
            <translation>माध्य</translation>
        </message>
        <message>
            <source>One seed</source>
            <translation>एक सीड</translation>
        </message>
        <message>
            <source>Suggested: %1</source>
            <translation>सुझाव: %1</translation>
        </message>
        <message numerus="yes">
            <source>%1; %n infinite</source>
            <translation>
                <numerusform>%1; %n अनंत</numerusform>
                <numerusform>%1; %n अनंत</numerusform>
            </translation>
        </message>
        <message>
            <source>k = %1, seed %2: %3. Click to use it.</source>
            <translation>k = %1, सीड %2: %3। इस्तेमाल करने के लिए क्लिक करें।</translation>
        </message>
        <message>
            <source>k</source>
            <translation>k</translation>
        </message>
        <message>
            <source>Standard deviation</source>
            <translation>मानक विचलन</translation>
        </message>
        <message>
            <source>Seeds</source>
            <translation>सीड</translation>
        </message>
        <message>
            <source>No sweep yet.</source>
            <translation>अभी कोई स्वीप नहीं है।</translation>
        </message>
        <message>
            <source>%1 from %2 at k = %3 to %4 at k = %5.</source>
            <translation>%1: k = %3 पर %2 से k = %5 पर %4 तक।</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::SweepPage</name>
        <message>
            <source>A sweep tries several numbers of clusters and seeds, and shows what each would come to.</source>
            <translation>स्वीप क्लस्टरों की कई संख्याएँ और कई सीड आज़माता है, और दिखाता है कि हर एक का परिणाम क्या होगा।</translation>
        </message>
        <message>
            <source>Smallest number of clusters</source>
            <translation>क्लस्टरों की सबसे छोटी संख्या</translation>
        </message>
        <message>
            <source>Largest number of clusters</source>
            <translation>क्लस्टरों की सबसे बड़ी संख्या</translation>
        </message>
        <message>
            <source>How many numbers of clusters, in equal ratios between the two</source>
            <translation>क्लस्टरों की कितनी संख्याएँ, दोनों के बीच समान अनुपात में</translation>
        </message>
        <message>
            <source>Each number of clusters is tried with the seeds 1, 2, ... up to this one: the band shows how much chance matters</source>
            <translation>क्लस्टरों की हर संख्या सीड 1, 2, ... से लेकर इस सीड तक आज़माई जाती है: पट्टी दिखाती है कि संयोग का कितना असर है</translation>
        </message>
        <message>
            <source>The numbers of clusters to try; they can be written by hand</source>
            <translation>क्लस्टरों की आज़माई जाने वाली संख्याएँ; इन्हें हाथ से लिखा जा सकता है</translation>
        </message>
        <message>
            <source>Numbers of clusters</source>
            <translation>क्लस्टरों की संख्याएँ</translation>
        </message>
        <message>
            <source>Progress of the sweep</source>
            <translation>स्वीप की प्रगति</translation>
        </message>
        <message>
            <source>k from</source>
            <translation>k न्यूनतम</translation>
        </message>
        <message>
            <source>to</source>
            <translation>अधिकतम</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>मान</translation>
        </message>
        <message>
            <source>List</source>
            <translation>सूची</translation>
        </message>
        <message>
            <source>Seeds</source>
            <translation>सीड</translation>
        </message>
        <message>
            <source>The line is the mean over the seeds, the band one standard deviation; the dashed line is the present k.</source>
            <translation>रेखा सभी सीड का माध्य है, पट्टी एक मानक विचलन; डैश वाली रेखा वर्तमान k है।</translation>
        </message>
        <message>
            <source>Residual</source>
            <translation>अवशिष्ट</translation>
        </message>
        <message>
            <source>Suggested is the k where the mean bends most, k on a logarithmic scale; it is never applied by itself.</source>
            <translation>वह k सुझाया जाता है जहाँ माध्य सबसे अधिक मुड़ता है, k लघुगणकीय पैमाने पर; यह कभी अपने-आप लागू नहीं होता।</translation>
        </message>
        <message>
            <source>Share × diameter</source>
            <translation>हिस्सा × व्यास</translation>
        </message>
        <message>
            <source>Discrete KL</source>
            <translation>डिस्क्रीट KL</translation>
        </message>
        <message>
            <source>Infinite, and not drawn, where a cluster with validation pairs got no pair; the table counts these clusters as missed.</source>
            <translation>जहाँ सत्यापन युग्म वाले किसी क्लस्टर को कोई युग्म नहीं मिला, वहाँ मान अनंत है और नहीं दिखाया जाता; तालिका ऐसे क्लस्टर को छूटा हुआ गिनती है।</translation>
        </message>
        <message>
            <source>Nats</source>
            <translation>नैट</translation>
        </message>
        <message>
            <source>KL bound</source>
            <translation>KL परिबंध</translation>
        </message>
        <message>
            <source>Inertia</source>
            <translation>इनर्शिया</translation>
        </message>
        <message>
            <source>Sum of squared distances of the rows that k-means was fitted on to their centroids.</source>
            <translation>जिन पंक्तियों पर k-means फ़िट हुआ, उनकी अपने सेंट्रॉइड से वर्गित दूरियों का योग।</translation>
        </message>
        <message>
            <source>Squared distance</source>
            <translation>वर्गित दूरी</translation>
        </message>
        <message>
            <source>Clusters without validation</source>
            <translation>बिना सत्यापन वाले क्लस्टर</translation>
        </message>
        <message>
            <source>Clusters that no validation pair lies in: they get no share of the budget.</source>
            <translation>वे क्लस्टर जिनमें कोई सत्यापन युग्म नहीं है: उन्हें बजट का कोई हिस्सा नहीं मिलता।</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>क्लस्टर</translation>
        </message>
        <message>
            <source>Cells of the sweep</source>
            <translation>स्वीप के सेल</translation>
        </message>
        <message>
            <source>Enter or a double click makes the k and the seed of a row current</source>
            <translation>Enter या डबल क्लिक से पंक्ति का k और सीड वर्तमान बन जाते हैं</translation>
        </message>
        <message>
            <source>Save as CSV…</source>
            <translation>CSV के रूप में सहेजें…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>रद्द करें</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>शुरू करें</translation>
        </message>
        <message>
            <source>%1 of %2 runs done, about %3 left</source>
            <translation>%2 में से %1 रन पूरे, लगभग %3 शेष</translation>
        </message>
        <message>
            <source>Write numbers from 1 to %1, separated by commas</source>
            <translation>1 से %1 तक की संख्याएँ अल्पविराम से अलग करके लिखें</translation>
        </message>
        <message>
            <source>All of these are there</source>
            <translation>ये सभी मौजूद हैं</translation>
        </message>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n रन</numerusform>
                <numerusform>%n रन</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n run(s), about %1</source>
            <translation>
                <numerusform>%n रन, लगभग %1</numerusform>
                <numerusform>%n रन, लगभग %1</numerusform>
            </translation>
        </message>
        <message>
            <source>k</source>
            <translation>k</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>सीड</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>छूटे</translation>
        </message>
        <message>
            <source>Without validation</source>
            <translation>बिना सत्यापन</translation>
        </message>
        <message>
            <source>Selected</source>
            <translation>चयनित</translation>
        </message>
        <message>
            <source>Smallest</source>
            <translation>सबसे छोटी</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>सबसे बड़ी</translation>
        </message>
        <message>
            <source>The present run has k = %1 and seed %2.</source>
            <translation>वर्तमान रन में k = %1 और सीड %2 है।</translation>
        </message>
        <message>
            <source>Start the sweep to see what other numbers of clusters come to. Vectors are computed once for all of them; you can go on working meanwhile.</source>
            <translation>क्लस्टरों की दूसरी संख्याओं का परिणाम देखने के लिए स्वीप शुरू करें। वेक्टर सबके लिए एक ही बार निकाले जाते हैं; इस बीच आप काम जारी रख सकते हैं।</translation>
        </message>
        <message>
            <source>Click a point, or a row below with Enter, to use its k and seed.</source>
            <translation>किसी बिंदु पर क्लिक करें, या नीचे किसी पंक्ति पर Enter दबाएँ, ताकि उसका k और सीड इस्तेमाल हो।</translation>
        </message>
        <message>
            <source>Use k = %1</source>
            <translation>k = %1 इस्तेमाल करें</translation>
        </message>
        <message>
            <source>Suggested: k = %1. The residual bends most there; more clusters bring it down more slowly. Click a point, or a row below with Enter, to use its k and seed.</source>
            <translation>सुझाव: k = %1। अवशिष्ट वहाँ सबसे अधिक मुड़ता है; और क्लस्टर उसे अधिक धीरे घटाते हैं। किसी बिंदु पर क्लिक करें, या नीचे किसी पंक्ति पर Enter दबाएँ, ताकि उसका k और सीड इस्तेमाल हो।</translation>
        </message>
        <message>
            <source>k = %1, seed %2</source>
            <translation>k = %1, सीड %2</translation>
        </message>
        <message>
            <source>Save the sweep</source>
            <translation>स्वीप सहेजें</translation>
        </message>
        <message>
            <source>%1 was written.</source>
            <translation>%1 लिख दी गई।</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 नहीं लिखी जा सकती: %2</translation>
        </message>
        <message>
            <source>Its method selects without clusters: another k describes the same pairs in other clusters.</source>
            <translation>उसकी विधि क्लस्टरों के बिना चुनती है: दूसरा k उन्हीं युग्मों को दूसरे क्लस्टरों में बताता है।</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::TasksPanel</name>
        <message>
            <source>%1: waiting</source>
            <translation>%1: प्रतीक्षा में</translation>
        </message>
        <message>
            <source>%1: done in %2</source>
            <translation>%1: %2 में पूरा हुआ</translation>
        </message>
        <message>
            <source>%1: failed. %2</source>
            <translation>%1: विफल। %2</translation>
        </message>
        <message>
            <source>%1: stopped</source>
            <translation>%1: रोका गया</translation>
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
            <translation>%1: %2, %3, %4 शेष</translation>
        </message>
        <message>
            <source>Nothing is running.</source>
            <translation>कुछ नहीं चल रहा है।</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>रद्द करें</translation>
        </message>
        <message>
            <source>Cancel %1</source>
            <translation>%1 रद्द करें</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::TestChoiceDialog</name>
        <message>
            <source>Runs and measures</source>
            <translation>रन और माप</translation>
        </message>
        <message>
            <source>&amp;Runs</source>
            <translation>&amp;रन</translation>
        </message>
        <message>
            <source>&amp;Measures</source>
            <translation>&amp;माप</translation>
        </message>
        <message>
            <source>&amp;Standard measures</source>
            <translation>मा&amp;नक माप</translation>
        </message>
        <message>
            <source>A and B are measured in any case</source>
            <translation>A और B हर हाल में मापे जाते हैं</translation>
        </message>
        <message>
            <source>%1 (slow)</source>
            <translation>%1 (धीमा)</translation>
        </message>
        <message>
            <source>&lt;p&gt;Compares dense vectors: TF-IDF has none.&lt;/p&gt;</source>
            <translation>&lt;p&gt;सघन वेक्टरों की तुलना करता है: TF-IDF में वे नहीं होते।&lt;/p&gt;</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::TestMeasurement</name>
        <message>
            <source>Measuring on the test set</source>
            <translation>परीक्षण सेट पर मापना</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::TestSetView</name>
        <message>
            <source>Progress of measuring</source>
            <translation>मापने की प्रगति</translation>
        </message>
        <message>
            <source>Measures on the test set</source>
            <translation>परीक्षण सेट पर माप</translation>
        </message>
        <message>
            <source>Save table…</source>
            <translation>तालिका सहेजें…</translation>
        </message>
        <message>
            <source>equal pairs</source>
            <translation>बराबर युग्मों पर</translation>
        </message>
        <message>
            <source>equal target tokens</source>
            <translation>बराबर लक्ष्य टोकनों पर</translation>
        </message>
        <message>
            <source>Cut at</source>
            <translation>काट</translation>
        </message>
        <message>
            <source>All runs are cut at the size of the smallest. At equal pairs long sentences look better, at equal target tokens they do not.</source>
            <translation>सभी रन सबसे छोटे के आकार पर काटे जाते हैं। बराबर युग्मों पर लंबे वाक्य बेहतर दिखते हैं, बराबर लक्ष्य टोकनों पर नहीं।</translation>
        </message>
        <message>
            <source>Random seeds</source>
            <translation>यादृच्छिक सीड</translation>
        </message>
        <message>
            <source>Random selections of the pool to compare with: more of them make the mean surer and take longer</source>
            <translation>तुलना के लिए पूल के यादृच्छिक चयन: अधिक होने पर माध्य अधिक भरोसेमंद होता है और समय अधिक लगता है</translation>
        </message>
        <message>
            <source>Runs and measures…</source>
            <translation>रन और माप…</translation>
        </message>
        <message>
            <source>The project has no test set</source>
            <translation>प्रोजेक्ट में कोई परीक्षण सेट नहीं है</translation>
        </message>
        <message>
            <source>Only pairs that no selection has seen can tell how good one is. A few hundred pairs like those of the validation set are enough.</source>
            <translation>केवल वे युग्म जिन्हें किसी चयन ने नहीं देखा, बता सकते हैं कि चयन कितना अच्छा है। सत्यापन सेट जैसे कुछ सौ युग्म काफ़ी हैं।</translation>
        </message>
        <message>
            <source>Import a test set…</source>
            <translation>परीक्षण सेट आयात करें…</translation>
        </message>
        <message>
            <source>present run, %1</source>
            <translation>वर्तमान रन, %1</translation>
        </message>
        <message>
            <source>run %1, %2</source>
            <translation>रन %1, %2</translation>
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
            <translation>अभी मापने को कोई रन नहीं है।</translation>
        </message>
        <message>
            <source>The present run is not computed yet.</source>
            <translation>वर्तमान रन की गणना अभी नहीं हुई है।</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>रद्द करें</translation>
        </message>
        <message>
            <source>Measure runs</source>
            <translation>रन मापें</translation>
        </message>
        <message>
            <source>Measuring. A selection asked for meanwhile waits for it.</source>
            <translation>मापा जा रहा है। इस बीच माँगा गया चयन इसके पूरा होने तक रुकता है।</translation>
        </message>
        <message>
            <source>Runs or settings have changed: what was measured belongs to others and is no longer shown.</source>
            <translation>रन या सेटिंग बदल गई हैं: जो मापा गया था वह दूसरों का है और अब नहीं दिखाया जाता।</translation>
        </message>
        <message>
            <source>Measures the runs on %1 test pairs that no selection has seen, beside random selections of the same size.</source>
            <translation>रनों को %1 परीक्षण युग्मों पर मापता है जिन्हें किसी चयन ने नहीं देखा, समान आकार के यादृच्छिक चयनों के साथ।</translation>
        </message>
        <message>
            <source>Every run cut at %1 pairs.</source>
            <translation>हर रन %1 युग्मों पर काटा गया।</translation>
        </message>
        <message>
            <source>Every run cut at %1 target tokens.</source>
            <translation>हर रन %1 लक्ष्य टोकनों पर काटा गया।</translation>
        </message>
        <message>
            <source>The test set has %1 pairs with %2 target tokens.</source>
            <translation>परीक्षण सेट में %1 युग्म और %2 लक्ष्य टोकन हैं।</translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) of “%1” read like test pairs, which flatters it.</source>
            <translation>
                <numerusform>“%1” का %n युग्म परीक्षण युग्म जैसा है, जिससे वह बेहतर दिखता है।</numerusform>
                <numerusform>“%1” के %n युग्म परीक्षण युग्मों जैसे हैं, जिससे वह बेहतर दिखता है।</numerusform>
            </translation>
        </message>
        <message>
            <source>Left out: %1, because %2.</source>
            <translation>छोड़ा गया: %1, क्योंकि %2।</translation>
        </message>
        <message>
            <source>Save the measures</source>
            <translation>माप सहेजें</translation>
        </message>
        <message>
            <source>%1 was written.</source>
            <translation>%1 लिख दी गई।</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 नहीं लिखी जा सकती: %2</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::TestTableModel</name>
        <message>
            <source>Pairs</source>
            <translation>युग्म</translation>
        </message>
        <message>
            <source>Target tokens</source>
            <translation>लक्ष्य टोकन</translation>
        </message>
        <message>
            <source>%1, better than random, more than chance</source>
            <translation>%1, यादृच्छिक से बेहतर, संयोग से अधिक</translation>
        </message>
        <message>
            <source>%1, better than random</source>
            <translation>%1, यादृच्छिक से बेहतर</translation>
        </message>
        <message>
            <source>%1, worse than random, more than chance</source>
            <translation>%1, यादृच्छिक से बदतर, संयोग से अधिक</translation>
        </message>
        <message>
            <source>%1, worse than random</source>
            <translation>%1, यादृच्छिक से बदतर</translation>
        </message>
        <message>
            <source>What is left of each run once all are cut at the same size</source>
            <translation>सबको समान आकार पर काटने के बाद हर रन में क्या बचता है</translation>
        </message>
        <message numerus="yes">
            <source>Mean and standard deviation over %n random selection(s) of the pool.</source>
            <translation>
                <numerusform>पूल के %n यादृच्छिक चयन पर माध्य और मानक विचलन।</numerusform>
                <numerusform>पूल के %n यादृच्छिक चयनों पर माध्य और मानक विचलन।</numerusform>
            </translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>माप</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>इकाई</translation>
        </message>
        <message>
            <source>Random</source>
            <translation>यादृच्छिक</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>काट</translation>
        </message>
        <message>
            <source>At</source>
            <translation>पर</translation>
        </message>
        <message>
            <source>Better</source>
            <translation>बेहतर</translation>
        </message>
        <message>
            <source>%1, difference to random</source>
            <translation>%1, यादृच्छिक से अंतर</translation>
        </message>
        <message>
            <source>%1, p</source>
            <translation>%1, p</translation>
        </message>
        <message>
            <source>Random mean</source>
            <translation>यादृच्छिक माध्य</translation>
        </message>
        <message>
            <source>Random sd</source>
            <translation>यादृच्छिक मानक विचलन</translation>
        </message>
        <message>
            <source>Random seeds</source>
            <translation>यादृच्छिक सीड</translation>
        </message>
        <message>
            <source>Equal pairs</source>
            <translation>बराबर युग्म</translation>
        </message>
        <message>
            <source>Equal target tokens</source>
            <translation>बराबर लक्ष्य टोकन</translation>
        </message>
        <message>
            <source>Difference to the mean of random: %1.</source>
            <translation>यादृच्छिक के माध्य से अंतर: %1।</translation>
        </message>
        <message>
            <source>With one random selection nothing is known of how much they differ.</source>
            <translation>केवल एक यादृच्छिक चयन से पता नहीं चलता कि वे कितने भिन्न होते हैं।</translation>
        </message>
        <message>
            <source>95 of 100 random selections lie within ±%1 of it.</source>
            <translation>100 में से 95 यादृच्छिक चयन उससे ±%1 के भीतर होते हैं।</translation>
        </message>
        <message>
            <source>Paired bootstrap over test pairs: 95 % interval %1 to %2, p = %3.</source>
            <translation>परीक्षण युग्मों पर युग्मित बूटस्ट्रैप: 95 % अंतराल %1 से %2, p = %3।</translation>
        </message>
        <message>
            <source>%1, marks</source>
            <translation>%1, चिह्न</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::WhyPanel</name>
        <message>
            <source>Pin in</source>
            <translation>पिन करें</translation>
        </message>
        <message>
            <source>Always select this pair</source>
            <translation>यह युग्म हमेशा चुनें</translation>
        </message>
        <message>
            <source>Lock out</source>
            <translation>लॉक करें</translation>
        </message>
        <message>
            <source>Never select this pair</source>
            <translation>यह युग्म कभी न चुनें</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>साफ़ करें</translation>
        </message>
        <message>
            <source>Take the pin or the lock back</source>
            <translation>पिन या लॉक वापस लें</translation>
        </message>
        <message>
            <source>Its place in the cluster</source>
            <translation>क्लस्टर में इसका स्थान</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>संख्याएँ</translation>
        </message>
        <message>
            <source>Nearest validation pairs</source>
            <translation>निकटतम सत्यापन युग्म</translation>
        </message>
        <message>
            <source>What it shares with the cluster's validation pairs</source>
            <translation>क्लस्टर के सत्यापन युग्मों से इसमें क्या साझा है</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>पाठ के रूप में कॉपी करें</translation>
        </message>
        <message>
            <source>Copy as JSON</source>
            <translation>JSON के रूप में कॉपी करें</translation>
        </message>
        <message>
            <source>Open a project to ask why a pair was chosen.</source>
            <translation>कोई युग्म क्यों चुना गया, यह जानने के लिए प्रोजेक्ट खोलें।</translation>
        </message>
        <message>
            <source>Choose a budget first; then every pair has a reason.</source>
            <translation>पहले बजट चुनें; तब हर युग्म का कारण पता चलेगा।</translation>
        </message>
        <message>
            <source>Choose a pair in the Pairs tab to see why it is selected or not.</source>
            <translation>युग्म क्यों चुना गया या क्यों नहीं, यह देखने के लिए उसे “युग्म” टैब में चुनें।</translation>
        </message>
        <message>
            <source>Explaining a pair</source>
            <translation>युग्म का कारण बताना</translation>
        </message>
        <message>
            <source>Cost of this pair</source>
            <translation>इस युग्म की लागत</translation>
        </message>
        <message>
            <source>Median of the cluster</source>
            <translation>क्लस्टर की माध्यिका</translation>
        </message>
        <message>
            <source>Last pair taken</source>
            <translation>लिया गया अंतिम युग्म</translation>
        </message>
        <message>
            <source>Cost of the last pair taken from the cluster</source>
            <translation>क्लस्टर से लिए गए अंतिम युग्म की लागत</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>रैंक</translation>
        </message>
        <message>
            <source>Place in the cluster, 1 is best</source>
            <translation>क्लस्टर में स्थान, 1 सबसे अच्छा</translation>
        </message>
        <message>
            <source>Quota</source>
            <translation>कोटा</translation>
        </message>
        <message>
            <source>Pairs the cluster is asked for</source>
            <translation>क्लस्टर से माँगे गए युग्म</translation>
        </message>
        <message>
            <source>Budget that takes it</source>
            <translation>इसे लेने वाला बजट</translation>
        </message>
        <message>
            <source>none</source>
            <translation>कोई नहीं</translation>
        </message>
        <message>
            <source>Smallest budget with this pair in it, all else being equal</source>
            <translation>बाकी सब समान रहने पर वह सबसे छोटा बजट जिसमें यह युग्म है</translation>
        </message>
        <message>
            <source>Cosine of the source vectors, validation pair %1</source>
            <translation>स्रोत वेक्टरों का कोसाइन, सत्यापन युग्म %1</translation>
        </message>
        <message>
            <source>Share of the dot product with the cluster's mean vector</source>
            <translation>क्लस्टर के माध्य वेक्टर के साथ डॉट गुणनफल का हिस्सा</translation>
        </message>
        <message>
            <source>target</source>
            <translation>लक्ष्य</translation>
        </message>
        <message>
            <source>source</source>
            <translation>स्रोत</translation>
        </message>
        <message>
            <source>Pinned in by you</source>
            <translation>आपने पिन किया</translation>
        </message>
        <message>
            <source>Locked out by you</source>
            <translation>आपने लॉक किया</translation>
        </message>
        <message>
            <source>No decision of yours</source>
            <translation>आपका कोई निर्णय नहीं</translation>
        </message>
    </context>
    <context>
        <name>craft::ui::Workbench</name>
        <message>
            <source>The sentences of the sample are made up by a small grammar that comes with this program.</source>
            <translation>नमूने के वाक्य इस प्रोग्राम के साथ आने वाले एक छोटे व्याकरण से बनाए गए हैं।</translation>
        </message>
        <message>
            <source>Making up the sample</source>
            <translation>नमूना बनाना</translation>
        </message>
        <message>
            <source>Note on pair %1</source>
            <translation>युग्म %1 पर नोट</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>%1 खोलना</translation>
        </message>
        <message>
            <source>%1 is open in another program or may not be written to. It is open for reading: nothing you change is kept.</source>
            <translation>%1 किसी दूसरे प्रोग्राम में खुली है या उसमें लिखने की अनुमति नहीं है। उसे केवल पढ़ने के लिए खोला गया है: आपका कोई भी बदलाव सहेजा नहीं जाएगा।</translation>
        </message>
        <message>
            <source>Closing the project</source>
            <translation>प्रोजेक्ट बंद करना</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>खोलना</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>आयात करना</translation>
        </message>
        <message>
            <source>Removing corpora</source>
            <translation>कॉर्पस निकालना</translation>
        </message>
        <message>
            <source>The clusters are new: locked and weighted clusters were released. Undo brings them back.</source>
            <translation>क्लस्टर नए हैं: लॉक किए गए और भारित क्लस्टर मुक्त कर दिए गए। “पूर्ववत करें” उन्हें वापस लाता है।</translation>
        </message>
        <message>
            <source>Budget</source>
            <translation>बजट</translation>
        </message>
        <message>
            <source>Selecting with %1 clusters</source>
            <translation>%1 क्लस्टरों के साथ चयन</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>पूर्वावलोकन</translation>
        </message>
        <message>
            <source>Measuring the bound</source>
            <translation>परिबंध मापना</translation>
        </message>
        <message>
            <source>Saving results</source>
            <translation>परिणाम सहेजे जा रहे हैं</translation>
        </message>
        <message>
            <source>cluster %1</source>
            <translation>क्लस्टर %1</translation>
        </message>
        <message numerus="yes">
            <source>Pin in %n pair(s)</source>
            <translation>
                <numerusform>%n युग्म पिन करें</numerusform>
                <numerusform>%n युग्म पिन करें</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Release %n pair(s)</source>
            <translation>
                <numerusform>%n युग्म मुक्त करें</numerusform>
                <numerusform>%n युग्म मुक्त करें</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lock out %n pair(s)</source>
            <translation>
                <numerusform>%n युग्म लॉक करें</numerusform>
                <numerusform>%n युग्म लॉक करें</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lock out %n cluster(s)</source>
            <translation>
                <numerusform>%n क्लस्टर लॉक करें</numerusform>
                <numerusform>%n क्लस्टर लॉक करें</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Weight %n cluster(s)</source>
            <translation>
                <numerusform>%n क्लस्टर को भार दें</numerusform>
                <numerusform>%n क्लस्टरों को भार दें</numerusform>
            </translation>
        </message>
        <message>
            <source>Saving notes</source>
            <translation>नोट सहेजना</translation>
        </message>
        <message>
            <source>Keeping the run</source>
            <translation>रन को रखना</translation>
        </message>
        <message>
            <source>Deleting run %1</source>
            <translation>रन %1 हटाना</translation>
        </message>
    </context>
</TS>
